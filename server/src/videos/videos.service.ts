import { Inject, Injectable } from '@nestjs/common';
import { type Video } from '@titles/shared/contract/video-list';
import { type WholeVideo } from '@titles/shared/contract/videos';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database';
import { CONTENT_RECHECK } from '../http/published.service';
import { type FileAnswer } from '../http/send-file';
import { Storage } from '../storage/storage.service';
import { SlideDesk } from './slide-desk.service';
import { type SlideType } from './slide.entity';
import { slidesOf } from './slides.queries';
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
  /** The files of published films, each as it was read last: a viewer asks for many parts of one. */
  private readonly films = new Map<string, { file: string; readAt: number }>();

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly slides: SlideDesk,
    @Inject(CONTENT_RECHECK) private readonly recheck: number,
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
    const { film, bytes, chapters, citations, transcript, flaggedAt } = video;
    const checking = flaggedAt !== null;
    const slides = (await slidesOf(this.manager, [id])).get(id) ?? [];
    return {
      ...card(video),
      film,
      bytes,
      chapters,
      slides,
      citations,
      transcript: cuesOf(transcript),
      checking,
    };
  }

  async film(id: string): Promise<FileAnswer<'video/mp4'>> {
    return { type: 'video/mp4', content: await this.storage.open(await this.filmFile(id)) };
  }

  private async filmFile(id: string): Promise<string> {
    const known = this.films.get(id);
    const readAt = performance.now();
    if (known && readAt - known.readAt < this.recheck) return known.file;
    this.films.delete(id);
    const { film } = await publishedVideo(this.manager, id);
    this.films.set(id, { file: film, readAt });
    return film;
  }

  async poster(id: string): Promise<FileAnswer<'image/jpeg'>> {
    const { poster } = await publishedVideo(this.manager, id);
    if (poster === null) throw new DomainError('not-found');
    return { type: 'image/jpeg', content: await this.storage.open(poster) };
  }

  async slide(videoId: string, id: string): Promise<FileAnswer<SlideType>> {
    await publishedVideo(this.manager, videoId);
    return this.slides.show(videoId, id);
  }

  private get manager(): EntityManager {
    return this.database.source.manager;
  }
}
