import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type DeskVideo, type VideoDetails } from '@titles/shared/contract/video-desk';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { type Actor, Audit } from '../audit/audit.service';
import { compared } from '../citations/flagged';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type FileAnswer } from '../http/send-file';
import { newId } from '../ids';
import { type StoredFile, Storage } from '../storage/storage.service';
import { storedPicture } from '../storage/stored-picture';
import { detailsOf, shownAtDesk } from './desk-video';
import { slidesOf } from './slides.queries';
import { storedFilm } from './stored-film';
import { VideoRow } from './video.entity';
import { cuesOf, UnreadableTranscript } from './webvtt';

type Bytes = Buffer | AsyncIterable<Uint8Array>;
const blank = { film: null, bytes: 0, length: 0, width: 0, height: 0, startsAtOnce: false, poster: null };

/** Video lectures in the hands of staff. */
@Injectable()
export class VideoDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<DeskVideo[]> {
    const rows = await this.database.source.manager.find(VideoRow, { order: { id: 'DESC' } });
    const slides = await slidesOf(
      this.database.source.manager,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => shownAtDesk(row, slides.get(row.id) ?? []));
  }

  async get(id: string): Promise<DeskVideo> {
    return shown(this.database.source.manager, id);
  }

  /** The film of any video, also of a draft. */
  async watch(id: string): Promise<FileAnswer<'video/mp4'>> {
    const { film } = await one(this.database.source.manager, id);
    if (film === null) throw new DomainError('not-found');
    return { type: 'video/mp4', content: await this.storage.open(film) };
  }

  async create(
    details: VideoDetails,
    actor: Actor,
    { id = newId(), demo = false }: { id?: string; demo?: boolean } = {},
  ): Promise<DeskVideo> {
    checked(details);
    const now = this.clock.now();
    const row: VideoRow = {
      ...{ id, state: 'draft', ...details, ...blank, demo, ...compared },
      ...{ revision: 1, createdAt: now, changedAt: now },
    };
    await this.database.write(async (manager) => {
      await manager.insert(VideoRow, row);
      await this.note(manager, actor, 'video.created', row);
    });
    return shownAtDesk(row, []);
  }

  async change(id: string, revision: number, details: VideoDetails, actor: Actor): Promise<DeskVideo> {
    checked(details);
    return this.step(id, actor, 'video.changed', async (manager, row) => {
      if (row.revision !== revision)
        throw new DomainError('conflict', '这个视频刚被别人改过，请刷新后再改。');
      if (row.state === 'published') ready(Object.assign({}, row, details));
      inLength(row.length, details);
      await manager.update(VideoRow, { id }, { ...details, ...compared });
    });
  }

  /** Throws `bad-input` with a sentence for a file that phones could not play. */
  async bringFilm(id: string, bytes: Bytes, actor: Actor): Promise<DeskVideo> {
    await this.get(id);
    const former: string[] = [];
    const brought = await this.storage.store(bytes, async (file: StoredFile) => {
      const film = await storedFilm(file);
      return this.step(id, actor, 'video.film-brought', async (manager, row) => {
        inLength(film.length, detailsOf(row));
        const last = (await slidesOf(manager, [id])).get(id)?.at(-1);
        if (last && last.at >= film.length)
          throw new DomainError(
            'conflict',
            `视频只有${film.length}秒，幻灯片「${last.title}」在它之后，请先改好。`,
          );
        former.length = 0;
        if (row.film !== null) former.push(row.film);
        await manager.update(VideoRow, { id }, { ...film, film: file.id, bytes: file.size });
      });
    });
    for (const file of former) await this.storage.remove(file);
    return brought;
  }

  async bringPoster(id: string, bytes: Bytes, actor: Actor): Promise<DeskVideo> {
    await this.get(id);
    const former: string[] = [];
    const brought = await this.storage.store(bytes, async (file) => {
      await storedPicture(file);
      return this.step(id, actor, 'video.poster-brought', async (manager, row) => {
        former.length = 0;
        if (row.poster !== null) former.push(row.poster);
        await manager.update(VideoRow, { id }, { poster: file.id });
      });
    });
    for (const file of former) await this.storage.remove(file);
    return brought;
  }

  publish(id: string, actor: Actor): Promise<DeskVideo> {
    return this.step(id, actor, 'video.published', async (manager, row) => {
      ready(row);
      await manager.update(VideoRow, { id }, { state: 'published' });
    });
  }

  confirm(id: string, actor: Actor): Promise<DeskVideo> {
    return this.step(id, actor, 'video.confirmed', async (manager, row) => {
      if (row.flaggedAt === null)
        throw new DomainError('conflict', '这个视频没有要核对的，可能同事已经核对过。');
      await manager.update(VideoRow, { id }, compared);
    });
  }

  withdraw(id: string, actor: Actor): Promise<DeskVideo> {
    return this.step(id, actor, 'video.withdrawn', async (manager) => {
      await manager.update(VideoRow, { id }, { state: 'draft' });
    });
  }

  /** One change of a video with its audit entry; the row is locked from the start. */
  step(
    id: string,
    actor: Actor,
    action: AuditAction,
    work: (manager: EntityManager, row: VideoRow) => Promise<void>,
  ): Promise<DeskVideo> {
    return this.database.write(async (manager) => {
      await manager.update(VideoRow, { id }, { changedAt: this.clock.now() });
      const row = await one(manager, id);
      await work(manager, row);
      await manager.increment(VideoRow, { id }, 'revision', 1);
      await this.note(manager, actor, action, row);
      return shown(manager, id);
    });
  }

  private note(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    { id, title }: VideoRow,
  ): Promise<void> {
    return this.audit.append(manager, { actor, action, subject: id, detail: { title } });
  }
}

async function shown(manager: EntityManager, id: string): Promise<DeskVideo> {
  return shownAtDesk(await one(manager, id), (await slidesOf(manager, [id])).get(id) ?? []);
}

async function one(manager: EntityManager, id: string): Promise<VideoRow> {
  const row = await manager.findOneBy(VideoRow, { id });
  if (!row) throw new DomainError('not-found');
  return row;
}

const wrong = (path: string, message: string) =>
  new DomainError('bad-input', undefined, [{ path: `body.details.${path}`, message }]);

function checked({ chapters, transcript }: VideoDetails): void {
  chapters.forEach(({ at, question }, index) => {
    const before = chapters[index - 1];
    if (index === 0 && at !== 0) throw wrong('chapters.0.at', '第一章从0秒开始');
    if (before && at <= before.at) throw wrong(`chapters.${index}.at`, '每一章要晚于上一章');
    if (question && question.right >= question.choices.length)
      throw wrong(`chapters.${index}.question.right`, '请选出正确选项');
  });
  try {
    cuesOf(transcript);
  } catch (error) {
    if (error instanceof UnreadableTranscript) throw wrong('transcript', error.message);
    throw error;
  }
}

/** Nothing is said of a time that the film does not have. */
function inLength(length: number, { chapters }: VideoDetails): void {
  const last = chapters.at(-1);
  if (length > 0 && last && last.at >= length)
    throw wrong(`chapters.${chapters.length - 1}.at`, `视频只有${length}秒，这一章在它之后`);
}

function ready({ film, transcript }: VideoRow): void {
  if (film === null) throw new DomainError('conflict', '请先上传视频，再发布。');
  if (cuesOf(transcript).length === 0)
    throw new DomainError('conflict', '请先写好字幕，听不清的人也要能看懂，再发布。');
}
