import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newId } from '../ids';
import { OutboxService } from '../outbox/outbox.service';
import { BookingRow } from './booking.entity';
import { assertFor, type Party, placeIn, timeOf } from './bookings.queries';
import { Bookings, subjectOf } from './bookings.service';
import { FairUse } from './fair-use.service';
import { lock } from './places.queries';
import { ResourceRow } from './resource.entity';
import { endBooking, keyOf, refused, settle, waitingFor } from './settle.queries';
import { stateAt } from './state';
import { WaitingRow } from './waiting-entry.entity';

/** An entry as its owner sees it. */
export interface WaitingView extends Pick<
  WaitingRow,
  'id' | 'resourceId' | 'company' | 'seats' | 'state' | 'skippedBecause' | 'joinedAt'
> {
  /** 1 for the next; null unless it waits. */
  position: number | null;
  /** Until when the offered seats are kept, null without an offer. */
  offeredUntil: Date | null;
}

/** People and companies who wait for seats; what is offered to them is held, and so nobody else's. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fairUse: FairUse,
    private readonly bookings: Bookings,
    private readonly outbox: OutboxService,
  ) {}

  /** Joins at the end; who waits already keeps the entry. */
  async join(resourceId: string, { accountId, company, seats }: Party): Promise<WaitingView> {
    await this.fairUse.assertNotPaused(accountId);
    const joined = await this.database.write(async (manager) => {
      const resource = await lock(manager, resourceId);
      const now = this.clock.now();
      assertFor(resource, company);
      timeOf(resource, { resourceId, time: null }, now);
      if (seats > resource.capacity) throw new DomainError('bad-input', '人数超过了这一场的座位数。');
      const settled = await settle(manager, resource, now);
      // It may be what was just offered to this very person.
      if (await placeIn(manager, resourceId, accountId))
        return refused(settled, new DomainError('conflict', '您在这一场已有名额，不用候补。'));
      const openKey = keyOf(resourceId, accountId);
      const before = await manager.findOneBy(WaitingRow, { openKey });
      if (before) return before;
      const { taken, capacity } = await manager.findOneByOrFail(ResourceRow, { id: resourceId });
      if (taken + seats <= capacity)
        return refused(settled, new DomainError('conflict', '现在还有名额，可以直接预约。'));
      const entry = manager.create(WaitingRow, {
        id: newId(),
        resourceId,
        accountId,
        company,
        seats,
        openKey,
        state: 'waiting',
        bookingId: null,
        skippedBecause: null,
        joinedAt: now,
      });
      await manager.insert(WaitingRow, entry);
      return entry;
    });
    if (joined instanceof DomainError) throw joined;
    return this.view(accountId, joined.id);
  }

  /** Stops waiting; offered seats go to the next. */
  async leave(accountId: string, id: string): Promise<void> {
    const seen = await this.own(accountId, id);
    await this.database.write(async (manager) => {
      const resource = await lock(manager, seen.resourceId);
      const entry = await manager.findOneByOrFail(WaitingRow, { id });
      const now = this.clock.now();
      if (entry.state === 'waiting')
        await manager.update(WaitingRow, { id }, { state: 'left', openKey: null });
      if (entry.state === 'offered' && entry.bookingId) {
        const offer = await manager.findOneByOrFail(BookingRow, { id: entry.bookingId });
        if (stateAt(offer, now) === 'held' && !(await endBooking(manager, offer, 'cancelled', now)))
          throw new DomainError('conflict');
        await this.outbox.withdraw(manager, subjectOf(offer.id));
      }
      await settle(manager, resource, now);
    });
  }

  /** Confirms the seats that are offered; again and again is the same as once. */
  async accept(accountId: string, id: string): Promise<BookingRow> {
    const { bookingId } = await this.own(accountId, id);
    if (!bookingId) throw new DomainError('conflict', '还没有轮到您，有空位时先为您保留。');
    return this.bookings.confirm(accountId, bookingId);
  }

  /** Where somebody waits or waited, the latest first. */
  async list(accountId: string): Promise<WaitingView[]> {
    const manager = this.database.source.manager;
    const entries = await manager.find(WaitingRow, {
      where: { accountId },
      order: { joinedAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    const places = entries.filter(({ state }) => state === 'waiting').map(({ resourceId }) => resourceId);
    const queue = places.length > 0 ? await waitingFor(manager, places) : [];
    const offers = await this.bookings.list(accountId);
    return entries.map((entry) => {
      const ahead = queue.filter(({ resourceId }) => resourceId === entry.resourceId);
      const offer = offers.find(({ id }) => id === entry.bookingId);
      const runs = offer && stateAt(offer, this.clock.now()) === 'held';
      return {
        id: entry.id,
        resourceId: entry.resourceId,
        company: entry.company,
        seats: entry.seats,
        skippedBecause: entry.skippedBecause,
        joinedAt: entry.joinedAt,
        state: entry.state === 'offered' && !runs ? 'lapsed' : entry.state,
        position: entry.state === 'waiting' ? ahead.findIndex(({ id }) => id === entry.id) + 1 : null,
        offeredUntil: runs ? offer.heldUntil : null,
      };
    });
  }

  private async view(accountId: string, id: string): Promise<WaitingView> {
    const found = (await this.list(accountId)).find((entry) => entry.id === id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  private async own(accountId: string, id: string): Promise<WaitingRow> {
    const entry = await this.database.source.manager.findOneBy(WaitingRow, { id, accountId });
    if (!entry) throw new DomainError('not-found');
    return entry;
  }
}
