import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { type SignedInCaller } from '../http/caller';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { LectureAnnouncements } from './announcements.service';
import { LectureDesk } from './desk.service';
import { AttendanceRow } from './attendance.entity';
import { type Placed, venueOf } from './lectures.queries';
import { SessionMoves } from './moves.service';
import { SessionRow } from './session.entity';
import { type SessionStocks } from './session-stocks.service';
import { assertTimes, type SessionTimes } from './times';

export interface Plan extends SessionTimes {
  venueId: string;
  seats: number;
  companySeats: number;
}

/** Sessions planned, moved and called off; whoever booked is told in the same transaction. */
@Injectable()
export class LectureScheduling {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly desk: LectureDesk,
    private readonly moves: SessionMoves,
    private readonly announcements: LectureAnnouncements,
  ) {}

  async add(lectureId: string, plan: Plan, caller: SignedInCaller): Promise<string> {
    assertTimes(plan, this.clock.now());
    return this.database.write(async (manager) => {
      await this.desk.lock(manager, lectureId);
      const lecture = await this.desk.lecture(lectureId, caller, manager);
      const id = await this.stocks.plan(manager, lecture, plan);
      await this.note(manager, caller, 'lecture.session-added', id);
      return id;
    });
  }

  async change(
    id: string,
    plan: Pick<Plan, 'opensAt' | 'closesAt' | 'seats' | 'companySeats'>,
    caller: SignedInCaller,
  ): Promise<void> {
    await this.database.write(async (manager) => {
      const { session } = await this.stillToCome(manager, id, caller);
      const { opensAt, closesAt, seats, companySeats } = plan;
      const { startsAt, endsAt } = session;
      const kept = session.companyReleasedAt ? 0 : companySeats;
      assertTimes({ startsAt, endsAt, opensAt, closesAt, companySeats: kept }, this.clock.now());
      await this.stocks.change(manager, session, { opensAt, closesAt }, { seats, companySeats });
      await this.note(manager, caller, 'lecture.session-changed', id, { seats, companySeats });
    });
  }

  async move(id: string, to: SessionTimes & { venueId: string }, caller: SignedInCaller): Promise<void> {
    await this.database.write(async (manager) => {
      const placed = await this.stillToCome(manager, id, caller);
      const { session, venue, companySeats } = placed;
      assertTimes({ ...to, companySeats }, this.clock.now());
      const next = await venueOf(manager, to.venueId);
      if (
        to.startsAt.getTime() === session.startsAt.getTime() &&
        to.endsAt.getTime() === session.endsAt.getTime() &&
        next.id === venue.id
      )
        throw new DomainError('conflict', '时间和会场都没有变，不用改期。');
      await this.moves.move(manager, placed, to, next);
      const was = session.startsAt.toISOString();
      await this.note(manager, caller, 'lecture.session-moved', id, { was, now: to.startsAt.toISOString() });
    });
  }

  /** Called off twice is called off once: nobody is told again. */
  async cancel(id: string, reason: string, caller: SignedInCaller): Promise<void> {
    await this.database.write(async (manager) => {
      await this.stocks.lock(manager, id);
      const { session, lecture, venue } = await this.desk.session(id, caller, manager);
      if (session.endsAt <= this.clock.now()) throw new DomainError('conflict', '这一场已经结束。');
      const { affected } = await manager.update(
        SessionRow,
        { id, state: 'planned' },
        { state: 'cancelled', cancelledBecause: reason },
      );
      if (!affected) return;
      const concerned = await this.stocks.cancel(manager, id);
      await this.announcements.tell(manager, concerned, {
        sessionId: id,
        title: lecture.title,
        was: { startsAt: session.startsAt, endsAt: session.endsAt, venue },
        what: { because: reason },
      });
      await this.note(manager, caller, 'lecture.session-cancelled', id, { reason });
    });
  }

  private get stocks(): SessionStocks {
    return this.moves.stocks;
  }

  private get clock(): Clock {
    return this.stocks.clock;
  }

  /** A session that is planned, has not begun, and whose check-in has not either. */
  private async stillToCome(
    manager: EntityManager,
    id: string,
    caller: SignedInCaller,
  ): Promise<Placed & { companySeats: number }> {
    const companySeats = await this.stocks.lock(manager, id);
    const placed = await this.desk.session(id, caller, manager);
    if (placed.session.state === 'cancelled') throw new DomainError('conflict', '这一场已经取消。');
    if (placed.session.startsAt <= this.clock.now()) throw new DomainError('conflict', '这一场已经开始。');
    if (await manager.existsBy(AttendanceRow, { sessionId: id }))
      throw new DomainError('conflict', '这一场已经有人签到，不能再改。需要时请另加一场。');
    return { ...placed, companySeats };
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    subject: string,
    detail: Record<string, string | number> = {},
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject, detail });
  }
}
