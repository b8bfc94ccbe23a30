import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { type lectureDesk } from '@titles/shared/contract/lecture-desk';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, IsNull } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { containing, listing, narrowed } from '../http/listing';
import { within } from '../http/reach';
import { newId } from '../ids';
import { LectureDesk, staffReach } from './desk.service';
import { LectureRow } from './lecture.entity';
import { SessionRow } from './session.entity';
import { SessionStocks } from './session-stocks.service';

export type LectureContent = Input<typeof lectureDesk.create>['body'];

const columns = {
  createdAt: 'createdAt',
  title: 'title',
  state: 'state',
  place: 'district',
  speaker: 'speaker',
  hours: 'hours',
} as const;

const lectureColumns = ({ hours, ...lecture }: LectureContent) => ({
  ...lecture,
  hours: hours?.count ?? null,
  hoursSource: hours?.source ?? null,
});

/** Lectures in the hands of staff, each step audited in its own transaction. */
@Injectable()
export class LecturePlanning {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly desk: LectureDesk,
    private readonly stocks: SessionStocks,
  ) {}

  /** One page of the lectures that the filters leave, and how many they leave in all. */
  list(
    { title, state, place, sort, order, ...page }: Input<typeof lectureDesk.list>['query'],
    caller: SignedInCaller,
  ): Promise<[LectureRow[], number]> {
    const wish = sort ? { sort, order } : ({ sort: 'createdAt', order: 'desc' } as const);
    const filters = {
      state,
      title: title ? containing(title) : undefined,
      district: place === 'city' ? IsNull() : place,
    };
    return this.database.source.manager.findAndCount(LectureRow, {
      where: narrowed(within<LectureRow>(staffReach(caller), { districts: 'district' }), filters),
      ...listing<LectureRow, keyof typeof columns>({ ...page, ...wish }, columns),
    });
  }

  one(id: string, caller: SignedInCaller): Promise<LectureRow> {
    return this.desk.lecture(id, caller);
  }

  async create(content: LectureContent, caller: SignedInCaller): Promise<LectureRow> {
    this.desk.assertReach(content.district, caller);
    const fixed = { id: newId(), kind: 'public', state: 'draft', demo: false } as const;
    const lecture = { ...lectureColumns(content), ...fixed, createdAt: this.stocks.clock.now() };
    await this.database.write(async (manager) => {
      await manager.insert(LectureRow, lecture);
      await this.note(manager, caller, 'lecture.created', lecture.id);
    });
    return lecture;
  }

  async change(id: string, content: LectureContent, caller: SignedInCaller): Promise<LectureRow> {
    return this.database.write(async (manager) => {
      await this.desk.lecture(id, caller, manager);
      this.desk.assertReach(content.district, caller);
      await manager.update(LectureRow, { id }, lectureColumns(content));
      await this.stocks.call(manager, id, content.title);
      await this.note(manager, caller, 'lecture.changed', id);
      return this.desk.lecture(id, caller, manager);
    });
  }

  async publish(id: string, caller: SignedInCaller): Promise<LectureRow> {
    return this.database.write(async (manager) => {
      await this.desk.lock(manager, id);
      await this.desk.lecture(id, caller, manager);
      if (!(await manager.existsBy(SessionRow, { lectureId: id })))
        throw new DomainError('conflict', '还没有安排场次，先加一场再发布。');
      const { affected } = await manager.update(LectureRow, { id, state: 'draft' }, { state: 'published' });
      if (affected) {
        await this.stocks.open(manager, id);
        await this.note(manager, caller, 'lecture.published', id);
      }
      return this.desk.lecture(id, caller, manager);
    });
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    subject: string,
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject });
  }
}
