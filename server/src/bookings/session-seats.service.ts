import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { BookingRow } from './booking.entity';
import { restsOf } from './fair-use.queries';
import { isOfferable, type Limits } from './limits';
import { planOffers } from './offers';
import { giveBack, lock, lockBoth } from './places.queries';
import { ResourceRow } from './resource.entity';
import {
  activeIn,
  type Concerned,
  handedOut,
  insertSession,
  isBlock,
  lapsedSeats,
  type NewSession,
  openEntriesIn,
} from './session-seats.queries';
import { settle } from './settle.queries';
import { stateAt } from './state';
import { WaitingRow } from './waiting-entry.entity';

export type { Concerned } from './session-seats.queries';

/** How full a session is at an instant. */
export interface Standing {
  capacity: number;
  /** What a person who books now would find free. */
  left: number;
  waiting: number;
}

/** The seats of sessions in the hands of whoever holds them; what changes them is in the caller's transaction. */
@Injectable()
export class SessionSeats {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add(manager: EntityManager, session: NewSession): Promise<void> {
    return insertSession(manager, session);
  }

  /** The first thing in a transaction that changes a session: what it reads afterwards is of now. */
  lock(manager: EntityManager, a: string, b: string): Promise<[ResourceRow, ResourceRow]> {
    return lockBoth(manager, a, b);
  }

  /** Gives the session, whose bookings keep their seats, another time or place, and tells whom it concerns. */
  async move(
    manager: EntityManager,
    id: string,
    to: Pick<ResourceRow, 'startsAt' | 'endsAt' | 'opensAt' | 'place'> & Pick<Limits, 'noticeMinutes'>,
  ): Promise<Concerned> {
    const resource = await lock(manager, id);
    await manager.update(ResourceRow, { id }, to);
    await settle(manager, resource, this.clock.now());
    const booked = [...(await activeIn(manager, [id])), ...(await handedOut(manager, [id]))];
    const { startsAt, endsAt } = to;
    if (startsAt && endsAt)
      await manager.update(
        BookingRow,
        { id: In(booked.map((booking) => booking.id)) },
        { startsAt, endsAt, changedAt: this.clock.now(), sequence: () => 'sequence + 1' },
      );
    return { booked, waiting: await openEntriesIn(manager, [id]) };
  }

  /**
   * Ends every booking of a session and its waiting list, and tells whom it concerns. A session's stock for companies
   * comes first: whose people have seats in either is known while they have them.
   */
  async cancel(manager: EntityManager, id: string): Promise<Concerned> {
    await lock(manager, id);
    await manager.update(ResourceRow, { id }, { open: false });
    const now = this.clock.now();
    const booked = (await activeIn(manager, [id])).filter((booking) => stateAt(booking, now) !== 'expired');
    const given = await handedOut(manager, [id]);
    await manager.update(BookingRow, { id: In(given.map((block) => block.id)) }, { changedAt: now });
    const waiting = await openEntriesIn(manager, [id]);
    for (const booking of booked.filter(({ state }) => state !== 'attended')) {
      const ended = { state: 'cancelled', heldUntil: null, seatKey: null, changedAt: now } as const;
      const { affected } = await manager.update(BookingRow, { id: booking.id, state: booking.state }, ended);
      // Confirmed at this moment: what was read is of the past, so all begins again.
      if (!affected) throw new DomainError('busy');
      await giveBack(manager, booking);
    }
    await manager.update(
      WaitingRow,
      { id: In(waiting.map((entry) => entry.id)) },
      { state: 'lapsed', openKey: null },
    );
    return { booked: [...booked, ...given], waiting };
  }

  /** Changes seats and the time of booking; more seats are offered to those who wait. */
  async change(
    manager: EntityManager,
    id: string,
    { capacity, ...times }: Pick<ResourceRow, 'capacity' | 'opensAt'> & Pick<Limits, 'noticeMinutes'>,
  ): Promise<void> {
    const resource = await lock(manager, id);
    const { affected } = await manager.update(
      ResourceRow,
      { id, taken: LessThanOrEqual(capacity) },
      { capacity, ...times },
    );
    if (!affected) throw new DomainError('conflict', '座位数不能少于已经预约的人数。');
    await settle(manager, resource, this.clock.now());
  }

  /** Changes what sessions are called, where they are, or whether they can be booked. */
  async describe(
    manager: EntityManager,
    ids: string[],
    news: Partial<Pick<ResourceRow, 'title' | 'place' | 'open'>>,
  ): Promise<void> {
    await manager.update(ResourceRow, { id: In(ids) }, news);
  }

  get reading(): EntityManager {
    return this.database.source.manager;
  }

  /** Which of these sessions nobody can book. */
  async closed(ids: string[]): Promise<string[]> {
    const rows = await this.reading.find(ResourceRow, {
      select: { id: true },
      where: { id: In(ids), open: false },
    });
    return rows.map(({ id }) => id);
  }

  /** How full sessions are now, by id. */
  async standings(ids: string[]): Promise<Map<string, Standing>> {
    if (ids.length === 0) return new Map();
    const { manager } = this.database.source;
    const resources = await manager.findBy(ResourceRow, { id: In(ids) });
    const now = this.clock.now();
    const entries = (await openEntriesIn(manager, ids)).filter(({ state }) => state === 'waiting');
    const waiting = entries.map(({ accountId }) => accountId);
    const rests = await restsOf(manager, waiting, now);
    const lapsed = await lapsedSeats(manager, ids, now);
    return new Map(
      resources.map(({ id, capacity, taken, startsAt, noticeMinutes }) => {
        const queue = entries.filter(({ resourceId }) => resourceId === id);
        const free = capacity - taken + (lapsed.get(id) ?? 0);
        // Who books brings the session up to now first: what is offered then is free for nobody else.
        const served = startsAt !== null && isOfferable(now, startsAt, { noticeMinutes });
        const { offered } = planOffers(served ? queue : [], free, rests);
        const left = offered.reduce((rest, { seats }) => rest - seats, free);
        return [id, { capacity, left, waiting: queue.length }];
      }),
    );
  }

  /** The bookings of sessions that were ever firm or are held now, in the order in which they were made. */
  async bookedIn(resourceIds: string[], manager = this.database.source.manager): Promise<BookingRow[]> {
    const rows = await manager.find(BookingRow, {
      where: { resourceId: In(resourceIds), state: Not(In(['cancelled', 'expired'])) },
      order: { id: 'ASC' },
    });
    const now = this.clock.now();
    return rows.filter((booking) => stateAt(booking, now) !== 'expired' && !isBlock(booking));
  }

  /** How many who missed these sessions ask to be excused and have no answer, by resource. */
  async appealsIn(resourceIds: string[]): Promise<Map<string, number>> {
    const appealed = await this.reading.findBy(BookingRow, {
      ...{ resourceId: In(resourceIds), state: 'no-show', appeal: Not(IsNull()) },
      ...{ excusedAt: IsNull(), refusedBecause: IsNull() },
    });
    const counts = new Map<string, number>();
    for (const { resourceId } of appealed) counts.set(resourceId, (counts.get(resourceId) ?? 0) + 1);
    return counts;
  }

  /** Who waits for seats, first come first. */
  async waitingIn(resourceIds: string[]): Promise<WaitingRow[]> {
    const entries = await openEntriesIn(this.database.source.manager, resourceIds);
    return entries.filter(({ state }) => state === 'waiting');
  }

  /** One booking, in whatever state and whosesoever. */
  booking(id: string, manager = this.database.source.manager): Promise<BookingRow | null> {
    return manager.findOneBy(BookingRow, { id });
  }
}
