import { Injectable } from '@nestjs/common';
import { type Ticket } from '@titles/shared/contract/lectures';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Bookings } from '../bookings/bookings.service';
import { CompanySeats } from '../bookings/company-seats.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { AttendanceRow } from './attendance.entity';
import { checkInKey, companyCode } from './codes';
import { FeedbackRow } from './feedback.entity';
import { formerPlan, movesOf, shownFormer, shownVenue } from './lectures.queries';
import { SessionRow } from './session.entity';
import { sessionIdOf } from './stocks';
import { changeableUntil, doorOf, feedbackUntil, releasedAt } from './times';
import { VenueRow } from './venue.entity';
import { VisitorRow } from './visitor.entity';

type Booking = Awaited<ReturnType<Bookings['list']>>[number];

/** What somebody's bookings of lectures are good for. */
@Injectable()
export class Tickets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: Bookings,
    private readonly companySeats: CompanySeats,
  ) {}

  /** Makes a held or offered seat firm, with the name of who comes. */
  async confirm(
    accountId: string,
    bookingId: string,
    visitor: Pick<VisitorRow, 'name' | 'employer'>,
  ): Promise<void> {
    await this.bookings.confirm(accountId, bookingId, async (manager, booking) => {
      const sessionId = sessionIdOf(booking.resourceId);
      if (!(await manager.existsBy(SessionRow, { id: sessionId }))) throw new DomainError('not-found');
      await nameVisitor(manager, { bookingId, sessionId, accountId, ...visitor });
    });
  }

  async of(accountId: string): Promise<Ticket[]> {
    const { manager } = this.database.source;
    const booked = await this.bookings.list(accountId);
    const sessions = await manager.findBy(SessionRow, {
      id: In([...new Set(booked.map(({ resourceId }) => sessionIdOf(resourceId)))]),
    });
    const moves = await movesOf(
      manager,
      sessions.map(({ id }) => id),
    );
    const venues = await manager.findBy(VenueRow, { id: In(sessions.map(({ venueId }) => venueId)) });
    const ids = In(booked.map(({ id }) => id));
    const visitors = await manager.findBy(VisitorRow, { bookingId: ids });
    const attendance = await manager.findBy(AttendanceRow, { bookingId: ids });
    const feedback = await manager.findBy(FeedbackRow, { bookingId: ids });
    const tickets: Ticket[] = [];
    for (const booking of booked) {
      const session = sessions.find(({ id }) => id === sessionIdOf(booking.resourceId));
      const venue = venues.find(({ id }) => id === session?.venueId);
      if (!session || !venue) continue;
      const own = <R extends { bookingId: string }>(rows: R[]) =>
        rows.find(({ bookingId }) => bookingId === booking.id);
      const visitor = own(visitors);
      const company = await this.companyOf(booking, session);
      tickets.push({
        bookingId: booking.id,
        lectureId: session.lectureId,
        sessionId: session.id,
        venue: shownVenue(venue),
        name: visitor?.name ?? null,
        employer: visitor?.employer ?? null,
        changeableUntil: (company ? releasedAt(session) : changeableUntil(booking)).toISOString(),
        ...shownFormer(formerPlan({ session, venue }, moves, booking.madeAt), venue),
        cancelledBecause: session.cancelledBecause,
        checkIn: checkInOf(booking, session),
        checkedInAt: own(attendance)?.at.toISOString() ?? null,
        feedback: own(feedback) ? 'given' : this.mayTell(booking) ? 'open' : 'not-yet',
        company,
      });
    }
    return tickets;
  }

  private mayTell(booking: Booking): boolean {
    return booking.state === 'attended' && this.clock.now() < feedbackUntil(booking);
  }

  /** Null for a seat of one's own, also for one that was taken from a company's. */
  private async companyOf(booking: Booking, session: SessionRow): Promise<Ticket['company']> {
    const found = booking.company === null ? null : await this.companySeats.of(booking.id);
    return found && { code: companyCode(session.checkInSecret, booking.id), taken: found.taken };
  }
}

const checkInOf = (booking: Booking, session: SessionRow): Ticket['checkIn'] => {
  if (booking.state !== 'confirmed' && booking.state !== 'attended') return null;
  const { from, until } = doorOf(booking);
  const key = checkInKey(session.checkInSecret, booking.id);
  return { key, from: from.toISOString(), until: until.toISOString() };
};

/** The name under which somebody is on the list; a new one takes the place of the former. */
export async function nameVisitor(manager: EntityManager, visitor: VisitorRow): Promise<void> {
  await manager.upsert(VisitorRow, visitor, ['bookingId']);
}
