import { Injectable } from '@nestjs/common';
import { type Lecture, type Session } from '@titles/shared/contract/lectures';
import { DomainError } from '@titles/shared/errors';
import { endOfDay, instantOf } from '@titles/shared/jiangmen-time';
import { Between, In } from 'typeorm';
import { SessionSeats } from '../bookings/session-seats.service';
import { Database } from '../database/database';
import { LectureRow } from './lecture.entity';
import { lectureOf, placedOf, shownLecture, shownSession } from './lectures.queries';
import { MaterialRow } from './material.entity';
import { SessionRow } from './session.entity';
import { stockIds } from './stocks';
import { VenueRow } from './venue.entity';

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
    const begins = instantOf(from);
    const sessions = await manager.find(SessionRow, {
      where: { startsAt: Between(begins, endOfDay(to)) },
      order: { startsAt: 'ASC', id: 'ASC' },
      take: 300,
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
    const { session, venue } = await placedOf(this.database.source.manager, id);
    return shownSession(session, venue, await this.seats.standings(stockIds(id)));
  }

  /** Lectures with their sessions by time. */
  async shown(lectures: LectureRow[]): Promise<Lecture[]> {
    const { manager } = this.database.source;
    const ids = lectures.map(({ id }) => id);
    const sessions = await manager.find(SessionRow, {
      where: { lectureId: In(ids) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const venues = await manager.findBy(VenueRow, { id: In(sessions.map(({ venueId }) => venueId)) });
    const materials = await manager.find(MaterialRow, {
      where: { lectureId: In(ids) },
      order: { id: 'ASC' },
    });
    const standings = await this.seats.standings(sessions.flatMap(({ id }) => stockIds(id)));
    return lectures.map((lecture) =>
      shownLecture(
        lecture,
        sessions
          .filter(({ lectureId }) => lectureId === lecture.id)
          .flatMap((session) => {
            const venue = venues.find(({ id }) => id === session.venueId);
            return venue ? [shownSession(session, venue, standings)] : [];
          }),
        materials.filter(({ lectureId }) => lectureId === lecture.id),
      ),
    );
  }
}
