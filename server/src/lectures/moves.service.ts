import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { LectureAnnouncements } from './announcements.service';
import { DoorRow } from './door.entity';
import { type Placed, type Plan } from './lectures.queries';
import { MoveRow } from './move.entity';
import { SessionRow } from './session.entity';
import { SessionStocks } from './session-stocks.service';
import { passUntil, type SessionTimes } from './times';

/** Sessions get another time or place; whoever booked is told in the same transaction. */
@Injectable()
export class SessionMoves {
  constructor(
    readonly stocks: SessionStocks,
    private readonly announcements: LectureAnnouncements,
  ) {}

  /** Moves a session whose seats are locked. */
  async move(
    manager: EntityManager,
    { session, lecture, venue }: Placed,
    { startsAt, endsAt, opensAt, closesAt }: SessionTimes,
    next: Plan['venue'],
  ): Promise<void> {
    const { id } = session;
    const move = session.moves + 1;
    const to = { startsAt, endsAt, opensAt, closesAt };
    const { affected } = await manager.update(
      SessionRow,
      { id, moves: session.moves },
      { ...to, venueId: next.id, moves: move },
    );
    if (!affected) throw new DomainError('conflict');
    const was = { startsAt: session.startsAt, endsAt: session.endsAt };
    // Of a draft nobody knows when and where it was to be.
    if (lecture.state === 'published')
      await manager.insert(MoveRow, {
        ...was,
        sessionId: id,
        number: move,
        madeAt: this.stocks.clock.now(),
        venueId: venue.id,
        venueName: venue.name,
        venueAddress: venue.address,
      });
    await manager.update(DoorRow, { sessionId: id }, { until: passUntil(to) });
    const concerned = await this.stocks.move(manager, id, to, next);
    await this.announcements.tell(manager, concerned, {
      sessionId: id,
      title: lecture.title,
      was: { ...was, venue },
      what: { now: { startsAt, endsAt, venue: next }, move },
    });
  }
}
