import { Injectable } from '@nestjs/common';
import { type Course } from '@titles/shared/contract/course-list';
import { type WholeCourse } from '@titles/shared/contract/courses';
import { type Video } from '@titles/shared/contract/video-list';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { VideosService } from '../videos/videos.service';
import { CourseRow } from './course.entity';

/** A course that everybody may take, with its films that can be watched. */
export interface OpenCourse {
  row: CourseRow;
  videos: Video[];
}

/** Courses as people see them. */
@Injectable()
export class Courses {
  constructor(
    private readonly database: Database,
    private readonly videos: VideosService,
  ) {}

  async list(): Promise<Course[]> {
    return (await this.open(this.database.source.manager)).map(card);
  }

  async get(id: string): Promise<WholeCourse> {
    const course = await this.one(this.database.source.manager, id);
    return { course: card(course), videos: course.videos, test: course.row.test };
  }

  /** Throws `not-found` for a draft too. A film that was withdrawn is no part of the course for now. */
  async one(manager: EntityManager, id: string): Promise<OpenCourse> {
    const row = await manager.findOneBy(CourseRow, { id, state: 'published' });
    if (!row) throw new DomainError('not-found');
    return { row, videos: await this.videos.published(manager, row.videoIds) };
  }

  /** All of them, the newest first. */
  async open(manager: EntityManager): Promise<OpenCourse[]> {
    const rows = await manager.find(CourseRow, { where: { state: 'published' }, order: { id: 'DESC' } });
    const videos = await this.videos.published(manager, [...new Set(rows.flatMap((row) => row.videoIds))]);
    return rows.map((row) => ({
      row,
      videos: row.videoIds.flatMap((id) => videos.filter((video) => video.id === id)),
    }));
  }
}

const card = ({ row, videos }: OpenCourse): Course =>
  Object.assign({}, row, {
    videos: videos.length,
    length: videos.reduce((sum, { length }) => sum + length, 0),
  });
