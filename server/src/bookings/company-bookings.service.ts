import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { BookingRow } from './booking.entity';
import { placeIn } from './bookings.queries';
import { subjectOf } from './bookings.service';
import { lock } from './places.queries';
import { asAgreed, openEntriesIn } from './session-seats.queries';
import { endWaiting, keyOf, settle } from './settle.queries';
import { WaitingRow } from './waiting-entry.entity';

/** What one of a company's people holds in its name, and who goes on with it. */
interface CompanyHandOver {
  company: string;
  from: string;
  to: string;
}

/** What was handed over, as messages tell of it. */
export interface HandedOver {
  title: string;
  place: string | null;
  at: Date;
}

/** What a company holds by the account of one of its people: blocks, places on waiting lists, lecturers' times. */
@Injectable()
export class CompanyBookings {
  constructor(
    private readonly database: Database,
    readonly clock: Clock,
  ) {}

  /** The accounts that hold something to come for a company. */
  async holders(): Promise<string[]> {
    const { manager } = this.database.source;
    const now = this.clock.now();
    const held = await manager.find(BookingRow, {
      select: { accountId: true },
      where: {
        ...{ company: Not(IsNull()), blockId: IsNull() },
        ...{ state: In(['held', 'confirmed']), startsAt: MoreThan(now) },
      },
    });
    const waiting = await manager.find(WaitingRow, {
      select: { accountId: true },
      where: { company: Not(IsNull()), state: In(['waiting', 'offered']) },
    });
    return [...new Set([...held, ...waiting].map(({ accountId }) => accountId))];
  }

  /**
   * Gives a colleague all that is to come, in the caller's transaction: a block keeps its code and what was taken from
   * it. Tells which sessions' seats it was, and under which subjects the former holder was told of all of it.
   */
  async handOver(
    manager: EntityManager,
    whose: CompanyHandOver,
  ): Promise<{ seats: HandedOver[]; subjects: string[] }> {
    const { company, from: accountId } = whose;
    const booked = await this.bookings(manager, whose);
    const waiting = await manager.findBy(WaitingRow, { company, accountId, openKey: Not(IsNull()) });
    const seats: HandedOver[] = [];
    const subjects: string[] = [];
    // In one order everywhere, so that two transactions never wait for each other.
    for (const id of [...new Set([...booked, ...waiting].map(({ resourceId }) => resourceId))].sort()) {
      const resource = await lock(manager, id);
      await settle(manager, resource, this.clock.now());
      const bookings = await this.bookings(manager, whose, id);
      for (const booking of bookings) await this.take(manager, booking, whose.to);
      const entries = (await openEntriesIn(manager, [id])).filter(
        (entry) => entry.company === company && entry.accountId === accountId,
      );
      for (const entry of entries) await queueUp(manager, entry, whose.to);
      subjects.push(...bookings.map((booking) => subjectOf(booking.id)));
      const { kind, title, place, startsAt } = resource;
      if (kind === 'seats' && startsAt !== null && bookings.length + entries.length > 0)
        seats.push({ title, place, at: startsAt });
    }
    return { seats, subjects };
  }

  /** What counts and is not over, also a block of which nothing is left while people have seats from it. */
  private async bookings(
    manager: EntityManager,
    { company, from: accountId }: CompanyHandOver,
    resourceId?: string,
  ): Promise<BookingRow[]> {
    const rows = await manager.findBy(BookingRow, {
      ...{ company, accountId, blockId: IsNull(), endsAt: MoreThan(this.clock.now()) },
      ...{ state: In(['held', 'confirmed', 'cancelled']), ...(resourceId !== undefined && { resourceId }) },
    });
    return (await asAgreed(manager, rows)).filter(({ state }) => state !== 'cancelled');
  }

  /** Nobody takes two places in one session, but who takes one over keeps their own as well: it has no key then. */
  private async take(manager: EntityManager, { id, resourceId, seatKey }: BookingRow, accountId: string) {
    const key = keyOf(resourceId, accountId);
    const takes = seatKey !== null && (await placeIn(manager, resourceId, accountId)) === null;
    if (takes) await endWaiting(manager, { openKey: key }, 'booked');
    const news = { accountId, seatKey: takes ? key : null, madeAt: this.clock.now() };
    await manager.update(BookingRow, { id }, news);
  }
}

/** Who waits there already, or has a place, waits once. */
async function queueUp(manager: EntityManager, { id, resourceId, bookingId }: WaitingRow, accountId: string) {
  const openKey = keyOf(resourceId, accountId);
  const place = await placeIn(manager, resourceId, accountId);
  const waits = await manager.existsBy(WaitingRow, { openKey });
  const free = !waits && (place === null || place.id === bookingId);
  await manager.update(WaitingRow, { id }, free ? { accountId, openKey } : { state: 'left', openKey: null });
}
