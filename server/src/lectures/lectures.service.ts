import { Injectable } from '@nestjs/common';
import { type Lecture, type Session } from '@titles/shared/contract/lectures';
import { DomainError } from '@titles/shared/errors';
import { daysAfter, endOfDay, instantOf } from '@titles/shared/jiangmen-time';
import { Between, type FindOperator, In, Raw } from 'typeorm';
import { SessionSeats } from '../bookings/session-seats.service';
import { Database } from '../database/database';
import { LectureRow } from './lecture.entity';
import { lectureOf, movesOf, placedOf, shownLecture, shownSession } from './lectures.queries';
import { MaterialRow } from './material.entity';
import { SessionRow } from './session.entity';
import { stockIds } from './stocks';
import { VenueRow } from './venue.entity';

/** So many days may be asked for at once: what staff publish in a year comes whole. */
const LONGEST = 400;
const ofPublished = Raw(
  (id) => `${id} IN (SELECT l.id FROM lectures l WHERE l.state = 'published')`,
) as FindOperator<string>;

/** Lectures as people see them, with the seats that are left at this moment. */
@Injectable()
export class LecturesService {
  constructor(
    private readonly database: Database,
    private readonly seats: SessionSeats,
  ) {}

  /** Published lectures with a session from one day to another, the next one first. */
  async list(from: string, to: string): Promise<Lecture[]> {
    const { manager } = this.database.source;
    if (to > daysAfter(from, LONGEST)) throw new DomainError('bad-input', `一次最多查${LONGEST}天的讲座。`);
    const sessions = await manager.find(SessionRow, {
      where: { startsAt: Between(instantOf(from), endOfDay(to)), lectureId: ofPublished },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const order = [...new Set(sessions.map(({ lectureId }) => lectureId))];
    const lectures = await manager.findBy(LectureRow, { id: In(order), state: 'published' });
    return this.shown(lectures.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)));
  }

  async get(id: string): Promise<Lecture> {
    const lecture = await lectureOf(this.database.source.manager, id);
    if (lecture.state !== 'published') throw new DomainError('not-found');
    return this.one(lecture);
  }

  async one(lecture: LectureRow): Promise<Lecture> {
    const [shown] = await this.shown([lecture]);
    if (!shown) throw new DomainError('not-found');
    return shown;
  }

  async session(id: string): Promise<Session> {
    const { manager } = this.database.source;
    const { session, venue } = await placedOf(manager, id);
    const moves = await movesOf(manager, [id]);
    return shownSession(session, venue, moves, await this.seats.standings(stockIds(id)));
  }

  /** Sessions with how full they are now, by id. */
  async sessions(rows: readonly SessionRow[]): Promise<Map<string, Session>> {
    const { manager } = this.database.source;
    const venues = await manager.findBy(VenueRow, { id: In(rows.map(({ venueId }) => venueId)) });
    const moves = await movesOf(
      manager,
      rows.map(({ id }) => id),
    );
    const standings = await this.seats.standings(rows.flatMap(({ id }) => stockIds(id)));
    return new Map(
      rows.flatMap((session): [string, Session][] => {
        const venue = venues.find(({ id }) => id === session.venueId);
        return venue ? [[session.id, shownSession(session, venue, moves, standings)]] : [];
      }),
    );
  }

  /** Lectures with their sessions by time. */
  async shown(lectures: LectureRow[]): Promise<Lecture[]> {
    const { manager } = this.database.source;
    const ids = lectures.map(({ id }) => id);
    const sessions = await manager.find(SessionRow, {
      where: { lectureId: In(ids) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const shown = await this.sessions(sessions);
    const materials = await manager.find(MaterialRow, {
      where: { lectureId: In(ids) },
      order: { id: 'ASC' },
    });
    return lectures.map((lecture) =>
      shownLecture(
        lecture,
        sessions.filter(({ lectureId }) => lectureId === lecture.id).flatMap(({ id }) => shown.get(id) ?? []),
        materials.filter(({ lectureId }) => lectureId === lecture.id),
      ),
    );
  }
}
