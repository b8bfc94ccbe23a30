import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import {
  type EntityManager,
  type FindOptionsWhere,
  IsNull,
  LessThanOrEqual,
  MoreThan,
  type SelectQueryBuilder,
} from 'typeorm';
import { CompanySeats } from '../bookings/company-seats.service';
import { type Concerned, SessionSeats } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { newId } from '../ids';
import { newSecret } from '../secret';
import { LectureRow } from './lecture.entity';
import { type Place, placeOf, venueOf } from './lectures.queries';
import { SessionRow } from './session.entity';
import { stockIds, stocksOf } from './stocks';
import { CANCEL_MINUTES, noticesOf, releasedBefore, type SessionTimes } from './times';

/** A session and its two stocks of seats, changed together. */
@Injectable()
export class SessionStocks {
  constructor(
    readonly clock: Clock,
    private readonly seats: SessionSeats,
    private readonly companySeats: CompanySeats,
  ) {}

  /** Makes a session of a lecture with its seats, which nobody can book while it is a draft; gives its id. */
  async plan(
    manager: EntityManager,
    lecture: Pick<LectureRow, 'id' | 'title' | 'state'>,
    plan: SessionTimes & { id?: string; venueId: string; seats: number; companySeats: number },
  ): Promise<string> {
    const { id = newId(), seats, companySeats, venueId, startsAt, endsAt, opensAt, closesAt } = plan;
    const place = placeOf(await venueOf(manager, venueId));
    await manager.insert(SessionRow, {
      id,
      lectureId: lecture.id,
      ...{ venueId, startsAt, endsAt, opensAt, closesAt },
      state: 'planned',
      checkInSecret: newSecret(),
      moves: 0,
      createdAt: this.clock.now(),
    });
    const notices = noticesOf(plan);
    const { everybody, companies } = stocksOf(id);
    const open = lecture.state === 'published';
    const session = { title: lecture.title, place, open, startsAt, endsAt, opensAt, ...limits };
    await this.seats.add(manager, {
      ...session,
      id: everybody,
      capacity: seats,
      noticeMinutes: notices.everybody,
    });
    await this.seats.add(manager, {
      ...session,
      id: companies,
      forCompanies: true,
      capacity: companySeats,
      noticeMinutes: notices.companies,
    });
    return id;
  }

  /** The first thing in a transaction that changes a session; tells how many seats are kept for companies still. */
  async lock(manager: EntityManager, id: string): Promise<number> {
    const { everybody, companies } = stocksOf(id);
    const [, kept] = await this.seats.lock(manager, everybody, companies);
    return kept.capacity;
  }

  /** Of seats that have become everybody's none is added to the companies'. */
  async change(
    manager: EntityManager,
    session: SessionRow,
    booking: Pick<SessionTimes, 'opensAt' | 'closesAt'>,
    { seats, companySeats }: { seats: number; companySeats: number },
  ): Promise<void> {
    if (session.companyReleasedAt && companySeats > 0)
      throw new DomainError('conflict', '单位座位已经归所有人，要加座位请加在个人座位里。');
    const notices = noticesOf({ startsAt: session.startsAt, closesAt: booking.closesAt });
    const { everybody, companies } = stocksOf(session.id);
    const { opensAt } = booking;
    await manager.update(SessionRow, { id: session.id }, booking);
    // In the order of their ids, as everywhere.
    await this.seats.change(manager, everybody, {
      capacity: seats,
      opensAt,
      noticeMinutes: notices.everybody,
    });
    await this.seats.change(manager, companies, {
      capacity: companySeats,
      opensAt,
      noticeMinutes: notices.companies,
    });
  }

  /** A published lecture's seats can be booked: not those of a session called off, nor what companies let pass. */
  async open(manager: EntityManager, lectureId: string): Promise<void> {
    const sessions = await manager.findBy(SessionRow, { lectureId, state: 'planned' });
    const ids = sessions.flatMap(({ id, companyReleasedAt }) =>
      companyReleasedAt ? [stocksOf(id).everybody] : stockIds(id),
    );
    await this.seats.describe(manager, ids, { open: true });
  }

  /** The published lectures that have seats to come which nobody can book. */
  async leftClosed(): Promise<string[]> {
    const toCome = await this.ofPublished()
      .where({ state: 'planned', startsAt: MoreThan(this.clock.now()) })
      .getMany();
    const closed = new Set(await this.seats.closed(toCome.map(({ id }) => stocksOf(id).everybody)));
    return [...new Set(toCome.flatMap(({ id, lectureId }) => (closed.has(id) ? lectureId : [])))];
  }

  /** What people booked is called as the lecture is. */
  async call(manager: EntityManager, lectureId: string, title: string): Promise<void> {
    const sessions = await manager.find(SessionRow, { select: { id: true }, where: { lectureId } });
    const ids = sessions.flatMap(({ id }) => stockIds(id));
    await this.seats.describe(manager, ids, { title });
  }

  async move(manager: EntityManager, id: string, to: SessionTimes, venue: Place): Promise<Concerned[]> {
    const notices = noticesOf(to);
    const { everybody, companies } = stocksOf(id);
    const { startsAt, endsAt, opensAt } = to;
    const moved = { startsAt, endsAt, opensAt, place: placeOf(venue) };
    return [
      await this.seats.move(manager, everybody, { ...moved, noticeMinutes: notices.everybody }),
      await this.seats.move(manager, companies, { ...moved, noticeMinutes: notices.companies }),
    ];
  }

  async cancel(manager: EntityManager, id: string): Promise<Concerned[]> {
    const { everybody, companies } = stocksOf(id);
    return [await this.seats.cancel(manager, companies), await this.seats.cancel(manager, everybody)];
  }

  /** The sessions of published lectures whose company seats are to become everybody's by now. */
  async due(): Promise<string[]> {
    const sessions = await this.ofPublished()
      .where({ ...this.dueBy(), companyReleasedAt: IsNull() })
      .take(100)
      .getMany();
    return sessions.map(({ id }) => id);
  }

  /** Makes everybody's what no company took, unless its time was changed meanwhile. */
  releaseDue(manager: EntityManager, id: string): Promise<void> {
    return this.release(manager, id, this.dueBy());
  }

  /** Makes everybody's what no company took, of a session that is as `which` says; of several processes one does it. */
  async release(manager: EntityManager, id: string, which: FindOptionsWhere<SessionRow> = {}): Promise<void> {
    await this.lock(manager, id);
    const { affected } = await manager.update(
      SessionRow,
      { ...which, id, companyReleasedAt: IsNull() },
      { companyReleasedAt: this.clock.now() },
    );
    if (affected) await this.companySeats.release(manager, stocksOf(id));
  }

  private dueBy(): FindOptionsWhere<SessionRow> {
    return { state: 'planned', closesAt: LessThanOrEqual(releasedBefore(this.clock.now())) };
  }

  /** The sessions of published lectures. */
  private ofPublished(): SelectQueryBuilder<SessionRow> {
    return this.seats.reading
      .createQueryBuilder(SessionRow, 'session')
      .innerJoin(LectureRow, 'lecture', "lecture.id = session.lectureId AND lecture.state = 'published'");
  }
}

/** The opening is an instant of its own, so the horizon is never the limit. */
const limits = { horizonDays: 3650, cancelMinutes: CANCEL_MINUTES };
