import { Injectable } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { type lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type sessionStandings } from '@titles/shared/contract/lecture-sessions';
import { endOfDay, instantOf } from '@titles/shared/jiangmen-time';
import {
  Between,
  type FindOptionsWhere,
  In,
  LessThanOrEqual,
  MoreThan,
  MoreThanOrEqual,
  type SelectQueryBuilder,
} from 'typeorm';
import { APPEALS } from '../bookings/fair-use.service';
import { SessionSeats } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { containing, listing, narrowed } from '../http/listing';
import { within } from '../http/reach';
import { LectureDesk, staffReach } from './desk.service';
import { LectureRow } from './lecture.entity';
import { LecturesService } from './lectures.service';
import { SessionRow } from './session.entity';
import { stockIds } from './stocks';
import { VenueRow } from './venue.entity';

type Query = Input<typeof lectureDesk.sessions.list>['query'];
type DeskSession = Result<typeof lectureDesk.sessions.get>;
type When = FindOptionsWhere<SessionRow>;

const columns = { time: 'session.startsAt', title: 'lecture.title', venue: 'venue.name' } as const;

/** Sessions as staff list them, of the lectures within their reach. */
@Injectable()
export class ListedSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: LectureDesk,
    private readonly lectures: LecturesService,
    private readonly seats: SessionSeats,
  ) {}

  /** One page of the sessions that the filters leave, and how many they leave in all. */
  async list(
    { title, from, to, standing, sort, order = 'asc', ...page }: Query,
    caller: SignedInCaller,
  ): Promise<{ rows: DeskSession[]; total: number }> {
    const { manager } = this.database.source;
    const now = this.clock.now();
    const lectures = await this.lecturesWithin(caller, title);
    const query = manager
      .createQueryBuilder(SessionRow, 'session')
      .innerJoin(LectureRow, 'lecture', 'lecture.id = session.lectureId')
      .innerJoin(VenueRow, 'venue', 'venue.id = session.venueId')
      .where({ lectureId: In(lectures.map(({ id }) => id)) });
    if (from) query.andWhere({ startsAt: MoreThanOrEqual(instantOf(from)) });
    if (to) query.andWhere({ startsAt: LessThanOrEqual(endOfDay(to)) });
    if (standing) query.andWhere(standingAt(now)[standing]);
    const direction = order === 'asc' ? 'ASC' : 'DESC';
    if (sort) query.orderBy(columns[sort], direction).addOrderBy('session.id', direction);
    else toComeFirst(query, now);
    const { skip, take } = listing<SessionRow, never>(page, {});
    const [found, total] = await query.offset(skip).limit(take).getManyAndCount();
    const shown = await this.lectures.sessions(found);
    const rows = found.flatMap(({ id, lectureId }): DeskSession[] => {
      const session = shown.get(id);
      const lecture = lectures.find((one) => one.id === lectureId);
      return session && lecture ? [{ lecture: calledAs(lecture), session }] : [];
    });
    return { rows, total };
  }

  /** The sessions that somebody missed who asks to be excused and has no answer, the latest first. */
  async appealed(caller: SignedInCaller): Promise<Result<typeof lectureDesk.sessions.appeals>['sessions']> {
    const lectures = await this.lecturesWithin(caller);
    const now = this.clock.now();
    const sessions = await this.database.source.manager.find(SessionRow, {
      where: {
        lectureId: In(lectures.map(({ id }) => id)),
        startsAt: Between(new Date(now.getTime() - APPEALS), now),
      },
      order: { startsAt: 'DESC', id: 'DESC' },
    });
    const counts = await this.seats.appealsIn(sessions.flatMap(({ id }) => stockIds(id)));
    return sessions.flatMap(({ id, lectureId, startsAt }) => {
      const appeals = stockIds(id).reduce((sum, stock) => sum + (counts.get(stock) ?? 0), 0);
      const title = lectures.find((lecture) => lecture.id === lectureId)?.title;
      return appeals > 0 && title !== undefined
        ? [{ sessionId: id, title, startsAt: startsAt.toISOString(), appeals }]
        : [];
    });
  }

  /** One session; what is out of reach is not found. */
  async one(id: string, caller: SignedInCaller): Promise<DeskSession> {
    const { lecture } = await this.desk.session(id, caller);
    return { lecture: calledAs(lecture), session: await this.lectures.session(id) };
  }

  private lecturesWithin(caller: SignedInCaller, title?: string): Promise<LectureRow[]> {
    const reach = within<LectureRow>(staffReach(caller), { districts: 'district' });
    return this.database.source.manager.find(LectureRow, {
      select: { id: true, title: true, state: true },
      where: narrowed(reach, { title: title ? containing(title) : undefined }),
    });
  }
}

const calledAs = ({ id, title, state }: Pick<LectureRow, 'id' | 'title' | 'state'>) => ({ id, title, state });

/** The next one first, and after all that are to come the last that was. */
const toComeFirst = (query: SelectQueryBuilder<SessionRow>, now: Date) =>
  query
    .addSelect('CASE WHEN session.endsAt > :now THEN 0 ELSE 1 END', 'is_over')
    .addSelect('CASE WHEN session.endsAt > :now THEN session.startsAt END', 'next_at')
    .setParameter('now', now)
    .orderBy('is_over', 'ASC')
    .addOrderBy('next_at', 'ASC')
    .addOrderBy('session.startsAt', 'DESC')
    .addOrderBy('session.id', 'ASC');

/** What is true of a session that stands so at an instant. */
const standingAt = (now: Date): Record<(typeof sessionStandings)[number], When> => {
  const [passed, toCome] = [LessThanOrEqual(now), MoreThan(now)];
  const planned = { state: 'planned' } as const;
  return {
    cancelled: { state: 'cancelled' },
    over: { ...planned, endsAt: passed },
    'under-way': { ...planned, startsAt: passed, endsAt: toCome },
    closed: { ...planned, closesAt: passed, startsAt: toCome },
    open: { ...planned, opensAt: passed, closesAt: toCome },
    'not-open': { ...planned, opensAt: toCome },
  };
};
