import { Injectable } from '@nestjs/common';
import { type Video } from '@titles/shared/contract/video-list';
import { type WholeVideo } from '@titles/shared/contract/videos';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database';
import { type FileAnswer } from '../http/send-file';
import { Storage } from '../storage/storage.service';
import { VideoRow } from './video.entity';
import { cuesOf } from './webvtt';

/** A video lecture that everybody may watch. */
export type PublishedVideo = VideoRow & { film: string };

export async function publishedVideo(manager: EntityManager, id: string): Promise<PublishedVideo> {
  const video = await manager.findOneBy(VideoRow, { id, state: 'published' });
  if (!video?.film) throw new DomainError('not-found');
  return Object.assign(video, { film: video.film });
}

const card = (video: VideoRow): Video =>
  Object.assign({}, video, { chapters: video.chapters.length, poster: video.poster !== null });

/** Video lectures as people see them. */
@Injectable()
export class VideosService {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async list(): Promise<Video[]> {
    const videos = await this.manager.find(VideoRow, {
      where: { state: 'published' },
      order: { id: 'DESC' },
    });
    return videos.map(card);
  }

  /** Those of the films that everybody may watch, in the order of the ids. */
  async published(manager: EntityManager, ids: readonly string[]): Promise<Video[]> {
    const rows = await manager.findBy(VideoRow, { id: In([...ids]), state: 'published' });
    return ids.flatMap((id) => rows.filter((row) => row.id === id).map(card));
  }

  async get(id: string): Promise<WholeVideo> {
    const video = await publishedVideo(this.manager, id);
    const { film, bytes, chapters, citations, transcript } = video;
    return { ...card(video), film, bytes, chapters, citations, transcript: cuesOf(transcript) };
  }

  async film(id: string): Promise<FileAnswer<'video/mp4'>> {
    const { film } = await publishedVideo(this.manager, id);
    return { type: 'video/mp4', content: await this.storage.open(film) };
  }

  async poster(id: string): Promise<FileAnswer<'image/jpeg'>> {
    const { poster } = await publishedVideo(this.manager, id);
    if (poster === null) throw new DomainError('not-found');
    return { type: 'image/jpeg', content: await this.storage.open(poster) };
  }

  private get manager(): EntityManager {
    return this.database.source.manager;
  }
}
