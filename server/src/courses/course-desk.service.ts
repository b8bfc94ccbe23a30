import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type CourseDetails, type DeskCourse } from '@titles/shared/contract/course-desk';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { type Actor, Audit } from '../audit/audit.service';
import { compared, flaggedOf } from '../citations/flagged';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newId } from '../ids';
import { VideosService } from '../videos/videos.service';
import { assertReady, assertSound } from './course-checks';
import { CourseRow } from './course.entity';

/** Courses in the hands of staff. */
@Injectable()
export class CourseDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly videos: VideosService,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<DeskCourse[]> {
    const rows = await this.database.source.manager.find(CourseRow, { order: { id: 'DESC' } });
    return rows.map(shownAtDesk);
  }

  async get(id: string): Promise<DeskCourse> {
    return shownAtDesk(await one(this.database.source.manager, id));
  }

  async create(
    details: CourseDetails,
    actor: Actor,
    { id = newId(), demo = false }: { id?: string; demo?: boolean } = {},
  ): Promise<DeskCourse> {
    assertSound(details);
    const now = this.clock.now();
    const row: CourseRow = {
      ...{ id, state: 'draft', ...details, demo, ...compared },
      ...{ revision: 1, createdAt: now, changedAt: now },
    };
    await this.database.write(async (manager) => {
      await manager.insert(CourseRow, row);
      await this.note(manager, actor, 'course.created', row);
    });
    return shownAtDesk(row);
  }

  change(id: string, revision: number, details: CourseDetails, actor: Actor): Promise<DeskCourse> {
    assertSound(details);
    return this.step(id, actor, 'course.changed', async (manager, row) => {
      if (row.revision !== revision)
        throw new DomainError('conflict', '这门课程刚被别人改过，请刷新后再改。');
      if (row.state === 'published') await this.ready(manager, details);
      await manager.update(CourseRow, { id }, { ...details, ...compared });
    });
  }

  confirm(id: string, actor: Actor): Promise<DeskCourse> {
    return this.step(id, actor, 'course.confirmed', async (manager, row) => {
      if (row.flaggedAt === null)
        throw new DomainError('conflict', '这门课程没有要核对的，可能同事已经核对过。');
      await manager.update(CourseRow, { id }, compared);
    });
  }

  publish(id: string, actor: Actor): Promise<DeskCourse> {
    return this.step(id, actor, 'course.published', async (manager, row) => {
      await this.ready(manager, row);
      await manager.update(CourseRow, { id }, { state: 'published' });
    });
  }

  withdraw(id: string, actor: Actor): Promise<DeskCourse> {
    return this.step(id, actor, 'course.withdrawn', async (manager) => {
      await manager.update(CourseRow, { id }, { state: 'draft' });
    });
  }

  private async ready(manager: EntityManager, details: CourseDetails): Promise<void> {
    assertReady(details, await this.videos.published(manager, details.videoIds));
  }

  /** One change of a course with its audit entry; the row is locked from the start. */
  private step(
    id: string,
    actor: Actor,
    action: AuditAction,
    work: (manager: EntityManager, row: CourseRow) => Promise<void>,
  ): Promise<DeskCourse> {
    return this.database.write(async (manager) => {
      await manager.update(CourseRow, { id }, { changedAt: this.clock.now() });
      const row = await one(manager, id);
      await work(manager, row);
      await manager.increment(CourseRow, { id }, 'revision', 1);
      await this.note(manager, actor, action, row);
      return shownAtDesk(await one(manager, id));
    });
  }

  private note(manager: EntityManager, actor: Actor, action: AuditAction, { id, title }: CourseRow) {
    return this.audit.append(manager, { actor, action, subject: id, detail: { title } });
  }
}

async function one(manager: EntityManager, id: string): Promise<CourseRow> {
  const row = await manager.findOneBy(CourseRow, { id });
  if (!row) throw new DomainError('not-found');
  return row;
}

const shownAtDesk = (row: CourseRow): DeskCourse => {
  const { id, state, demo, revision, title, summary, forWhom, forPublicists, videoIds, test, bank } = row;
  return {
    ...{ id, state, demo, revision, changedAt: row.changedAt.toISOString() },
    flagged: flaggedOf(row),
    details: { title, summary, forWhom, forPublicists, videoIds, test, bank },
  };
};
