import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { LectureAnnouncements } from './announcements.service';
import { DoorRow } from './door.entity';
import { type Placed } from './lectures.queries';
import { SessionRow } from './session.entity';
import { SessionStocks } from './session-stocks.service';
import { passUntil, type SessionTimes } from './times';
import { type VenueRow } from './venue.entity';

type Venue = Pick<VenueRow, 'id' | 'name' | 'address'>;

/** As much as the column of a session holds. */
const VENUE_BEFORE = 60;

/** What tells a venue from another, or from itself as it was: its name, else its address. */
const apart = ({ name, address }: Venue, from: Venue): string => (name === from.name ? address : name);

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
    next: Venue,
  ): Promise<void> {
    const { id, startsAt: movedFrom, endsAt: movedUntil } = session;
    const moves = session.moves + 1;
    const movedVenue = apart(venue, next).slice(0, VENUE_BEFORE);
    const there = next.id === venue.id && startsAt.getTime() === movedFrom.getTime();
    // Of a draft nobody knows when and where it was to be, and what is only called otherwise is where it was.
    const was = lecture.state === 'published' &&
      !there && { movedFrom, movedUntil, movedVenue, movedAt: this.stocks.clock.now() };
    const to = { startsAt, endsAt, opensAt, closesAt };
    const { affected } = await manager.update(
      SessionRow,
      { id, moves: session.moves },
      { ...to, venueId: next.id, moves, ...was },
    );
    if (!affected) throw new DomainError('conflict');
    await manager.update(DoorRow, { sessionId: id }, { until: passUntil(to) });
    const concerned = await this.stocks.move(manager, id, to, next);
    await this.announcements.tell(manager, concerned, {
      sessionId: id,
      title: lecture.title,
      number: `moved ${moves}`,
      was: movedFrom,
      now: startsAt,
      remark: apart(next, venue),
      sameVenue: next.id === venue.id,
    });
  }
}
