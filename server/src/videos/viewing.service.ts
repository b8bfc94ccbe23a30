import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type Progress, type videos } from '@titles/shared/contract/videos';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Certificates } from '../certificates/certificates.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { ProgressRow } from './progress.entity';
import { credited, heard, opened, type Sitting } from './sitting';
import { SittingRow } from './sitting.entity';
import { type PublishedVideo, publishedVideo } from './videos.service';

type Report = Input<typeof videos.report>['body'];

/** How many films somebody's list names. */
const MOST = 200;
const REOPEN = '请重新打开视频，已看的部分不会丢。';

/** What people watch: reports come from phones, the time that they are checked against from the server's clock. */
@Injectable()
export class Viewing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly certificates: Certificates,
  ) {}

  async open(accountId: string, videoId: string): Promise<Progress> {
    const open = () =>
      this.database.write(async (manager) => {
        const now = this.clock.now();
        const before = await this.sitting(manager, accountId);
        const sitting = opened(before, now);
        if (before) await manager.update(SittingRow, { accountId }, sitting);
        else await manager.insert(SittingRow, { accountId, ...sitting, revision: 1 });
        const video = await publishedVideo(manager, videoId);
        const known = await manager.findOneBy(ProgressRow, { accountId, videoId });
        const progress = known ? this.ofFilm(known, video, now) : this.begun(accountId, video, now);
        await manager.save(ProgressRow, Object.assign(progress, { heardAt: now }));
        return this.shown(manager, progress);
      });
    return open().catch((error: unknown) => {
      // Two devices of a new viewer at once: the other one made the rows.
      if (isDuplicate(error)) return open();
      throw error;
    });
  }

  async report(accountId: string, videoId: string, { film, watched, position }: Report): Promise<Progress> {
    return this.database.write(async (manager) => {
      const now = this.clock.now();
      const before = await this.sitting(manager, accountId);
      const sitting = before && heard(before, now);
      const video = await publishedVideo(manager, videoId);
      const progress = await manager.findOneBy(ProgressRow, { accountId, videoId });
      if (!sitting || progress?.film !== video.film || film !== video.film)
        throw new DomainError('conflict', REOPEN);
      const { length } = video;
      const outcome = credited({
        ...{ watched: progress.watched, openedAt: progress.openedAt },
        ...{ reported: watched, length, sitting, now },
      });
      const next = {
        watched: outcome.watched,
        position: Math.min(position, length),
        heardAt: now,
        completedAt: progress.completedAt ?? (outcome.complete ? now : null),
      };
      await manager.update(SittingRow, { accountId }, outcome.sitting);
      await manager.update(ProgressRow, { id: progress.id }, next);
      return this.shown(manager, Object.assign(progress, next), outcome.waiting);
    });
  }

  async progress(accountId: string): Promise<Progress[]> {
    const { manager } = this.database.source;
    const rows = await manager.find(ProgressRow, {
      where: { accountId },
      order: { heardAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const videoIds = rows.map(({ videoId }) => videoId);
    const codes = await this.certificates.codes(manager, accountId, 'video', videoIds);
    return rows.map((row) => shown(row, codes.get(row.videoId) ?? null, 0));
  }

  /** How far somebody has come with these films, by video. */
  async progressWith(
    manager: EntityManager,
    accountId: string,
    videoIds: readonly string[],
  ): Promise<Map<string, Pick<ProgressRow, 'watched' | 'completedAt'>>> {
    const rows = await manager.findBy(ProgressRow, { accountId, videoId: In([...videoIds]) });
    return new Map(rows.map((row) => [row.videoId, row]));
  }

  /** The person's sitting, locked until the transaction ends: what two devices tell is counted one after the other. */
  private async sitting(manager: EntityManager, accountId: string): Promise<Sitting | null> {
    await manager.increment(SittingRow, { accountId }, 'revision', 1);
    const row = await manager.findOneBy(SittingRow, { accountId });
    return row && { credit: row.credit, heardAt: row.heardAt };
  }

  private begun(accountId: string, video: PublishedVideo, now: Date): ProgressRow {
    return {
      ...{ id: newId(), accountId, videoId: video.id, film: video.film },
      ...{ watched: [], position: 0, openedAt: now, heardAt: now, completedAt: null },
    };
  }

  /** Another film in the place of the former is watched anew; who had seen the former has still seen it. */
  private ofFilm(known: ProgressRow, { film }: PublishedVideo, now: Date): ProgressRow {
    return known.film === film
      ? known
      : Object.assign(known, { film, watched: [], position: 0, openedAt: now });
  }

  private async shown(manager: EntityManager, row: ProgressRow, waiting = 0): Promise<Progress> {
    const codes = await this.certificates.codes(manager, row.accountId, 'video', [row.videoId]);
    return shown(row, codes.get(row.videoId) ?? null, waiting);
  }
}

const shown = (row: ProgressRow, certificate: string | null, waiting: number): Progress => ({
  videoId: row.videoId,
  film: row.film,
  watched: row.watched,
  position: row.position,
  waiting,
  completedAt: row.completedAt?.toISOString() ?? null,
  certificate,
});
