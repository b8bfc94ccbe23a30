import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { OutboxService } from '../outbox/outbox.service';
import { BookingRow } from './booking.entity';
import { lockedBooking, placeIn, timeOf } from './bookings.queries';
import { offerKeyOf, subjectOf } from './bookings.service';
import { FairUse } from './fair-use.service';
import { lockBoth } from './places.queries';
import { ResourceRow } from './resource.entity';
import { activeIn, claimsOf, isBlock, openEntriesIn } from './session-seats.queries';
import { endBooking, endWaiting, keyOf, refused, settle } from './settle.queries';
import { WaitingRow } from './waiting-entry.entity';

/** A session has two stocks of seats: everybody's, under its own id, and those kept for companies. */
export interface Stocks {
  everybody: string;
  companies: string;
}

/** Seats that a company has taken for its people, who take them from it one by one. */
@Injectable()
export class CompanySeats {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fairUse: FairUse,
    private readonly outbox: OutboxService,
  ) {}

  /** A company's seats in a session by their booking, and how many its people took; null when it is no company's. */
  async of(id: string): Promise<{ block: BookingRow; taken: number } | null> {
    const { manager } = this.database.source;
    const block = await manager.findOneBy(BookingRow, { id });
    if (!block || !isBlock(block)) return null;
    return { block, taken: (await claimsOf(manager, [id])).get(id) ?? 0 };
  }

  /**
   * Takes one seat of a company's for a person; `along` happens in the same transaction. Nobody has two seats in one
   * session: the person's booking has the key that a seat of everybody's would have.
   */
  async claim(
    blockId: string,
    stocks: Stocks,
    accountId: string,
    along: (manager: EntityManager, bookingId: string) => Promise<void>,
  ): Promise<string> {
    await this.fairUse.assertNotPaused(accountId);
    const seen = await this.database.source.manager.findOneByOrFail(BookingRow, { id: blockId });
    try {
      const claimed = await this.database.write(async (manager) => {
        const [open, kept] = await lockBoth(manager, stocks.everybody, stocks.companies);
        const now = this.clock.now();
        const block = await lockedBooking(manager, seen);
        timeOf(kept, { resourceId: kept.id, time: null }, now);
        if (block.state !== 'confirmed' || !isBlock(block))
          throw new DomainError('conflict', '这些名额已经领完或退回，请问问发给您的人。');
        // A hold of one's own that ran out is no place.
        const settled = await settle(manager, open, now);
        if (await placeIn(manager, stocks.everybody, accountId)) return refused(settled, hasOne());
        if (block.seats > 1) await manager.decrement(BookingRow, { id: blockId }, 'seats', 1);
        // The last one: nothing is left of the block, and its seat is the person's now.
        else
          await manager.update(
            BookingRow,
            { id: blockId },
            { state: 'cancelled', seatKey: null, changedAt: now },
          );
        const id = newId();
        const { resourceId, company, startsAt, endsAt } = block;
        const seatKey = keyOf(stocks.everybody, accountId);
        const person = { id, resourceId, accountId, company, blockId, seats: 1, state: 'confirmed' as const };
        const made = {
          startsAt,
          endsAt,
          seatKey,
          sequence: 0,
          madeAt: now,
          confirmedAt: now,
          changedAt: now,
        };
        await manager.insert(BookingRow, { ...person, ...made });
        await endWaiting(manager, { openKey: seatKey }, 'booked');
        await along(manager, id);
        return id;
      });
      if (claimed instanceof DomainError) throw claimed;
      return claimed;
    } catch (error) {
      throw isDuplicate(error) ? hasOne() : error;
    }
  }

  /**
   * Gives the seats that no company's people have taken to everybody; who waits is offered them. Those that are taken
   * are everybody's from then on as well: who gives one back gives it to everybody. A company is not told any more of
   * an offer that ends.
   */
  async release(manager: EntityManager, { everybody, companies }: Stocks): Promise<void> {
    await lockBoth(manager, everybody, companies);
    for (const booking of await activeIn(manager, [companies])) {
      if (!isBlock(booking)) continue;
      if (!(await endBooking(manager, booking, 'cancelled', this.clock.now()))) throw new DomainError('busy');
      await this.outbox.withdraw(manager, subjectOf(booking.id), { key: offerKeyOf(booking.id) });
    }
    const waiting = await openEntriesIn(manager, [companies]);
    await manager.update(
      WaitingRow,
      { id: In(waiting.map(({ id }) => id)) },
      { state: 'lapsed', openKey: null },
    );
    const { taken, capacity } = await manager.findOneByOrFail(ResourceRow, { id: companies });
    const counted = { resourceId: companies, state: Not(In(['cancelled', 'expired'])) };
    await manager.update(BookingRow, counted, { resourceId: everybody });
    await manager.update(ResourceRow, { id: companies }, { capacity: 0, taken: 0, open: false });
    await manager
      .createQueryBuilder()
      .update(ResourceRow)
      .set({ capacity: () => 'capacity + :capacity', taken: () => 'taken + :taken' })
      .where('id = :everybody', { everybody, capacity, taken })
      .execute();
    await settle(manager, await manager.findOneByOrFail(ResourceRow, { id: everybody }), this.clock.now());
  }
}

const hasOne = () => new DomainError('conflict', '您在这一场已有名额，一人一席。');
