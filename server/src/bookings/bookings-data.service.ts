import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThan, Not } from 'typeorm';
import { Clock } from '../clock';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { BookingRow } from './booking.entity';
import { Bookings } from './bookings.service';
import { lock } from './places.queries';
import { ResourceRow } from './resource.entity';
import { endBooking, settle } from './settle.queries';
import { WaitingRow } from './waiting-entry.entity';

/** Whose a booking is when nobody needs to know any more. */
const NOBODY = '';
/** What a lecturer's time is called then: a booking of an older release has no title of its own. */
const NAMELESS = '已注销';

/** What bookings hold of people, and for how long. */
@Injectable()
export class BookingsData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
    private readonly clock: Clock,
    private readonly booked: Bookings,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.bookings, this.waiting, this.ownTime);
    this.retention.register(
      expiringRows({
        name: 'bookings',
        entity: BookingRow,
        key: 'id',
        old: (before) => ({ endsAt: LessThan(before), accountId: Not(NOBODY) }),
        purge: (manager, ids) => takeOut(manager, { id: In(ids) }),
      }),
      expiringRows({
        name: 'booking-waiting',
        entity: WaitingRow,
        key: 'id',
        old: (before) => ({ joinedAt: LessThan(before), state: In(['booked', 'lapsed', 'left']) }),
      }),
    );
  }

  private readonly bookings: Holding = {
    name: 'bookings',
    title: '预约',
    columns: ['bookings.account_id', 'bookings.seat_key'],
    stays: '未开始的预约会取消，名额让给候补，单位的转给同事；已结束的预约只留人数，不再与您有关',
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(BookingRow, { accountId });
      const titles = await titlesOf(manager, rows);
      return rows.map((row) => ({
        内容: row.title ?? titles.get(row.resourceId) ?? null,
        地点: row.place,
        开始: row.startsAt.toISOString(),
        结束: row.endsAt.toISOString(),
        人数: row.seats,
        单位: row.company,
        状态: row.state,
        预约时间: row.madeAt.toISOString(),
        申诉: row.appeal,
        申诉答复: row.refusedBecause,
      }));
    },
    end: async (manager, { accountId }) => {
      if (accountId !== null) await this.free(manager, accountId);
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await takeOut(manager, { accountId });
    },
  };

  private readonly waiting: Holding = {
    name: 'waiting-list',
    title: '候补',
    columns: ['booking_waiting.account_id', 'booking_waiting.open_key'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(WaitingRow, { accountId });
      const titles = await titlesOf(manager, rows);
      return rows.map((row) => ({
        内容: titles.get(row.resourceId) ?? null,
        人数: row.seats,
        单位: row.company,
        状态: row.state,
        加入: row.joinedAt.toISOString(),
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(WaitingRow, { accountId });
    },
  };

  private readonly ownTime: Holding = {
    name: 'own-time',
    title: '可预约的讲师时间',
    columns: ['booking_resources.owner_account_id'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(ResourceRow, { ownerAccountId: accountId });
      return rows.map(({ title, place }) => ({ 名称: title, 地点: place }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      const news = { ownerAccountId: null, open: false, title: NAMELESS };
      await manager.update(ResourceRow, { ownerAccountId: accountId }, news);
    },
  };

  /** Gives back every place that has not been used yet, and offers it to who waits. */
  private async free(manager: EntityManager, accountId: string): Promise<void> {
    const now = this.clock.now();
    const unused = [
      { accountId, state: 'held' as const },
      { accountId, state: 'confirmed' as const, startsAt: MoreThan(now) },
    ];
    const places = [
      ...(await manager.findBy(BookingRow, unused)),
      ...(await manager.findBy(WaitingRow, { accountId, state: 'waiting' })),
    ].map(({ resourceId }) => resourceId);
    const cancelled: BookingRow[] = [];
    // In one order everywhere, so that two transactions never wait for each other.
    for (const resourceId of [...new Set(places)].sort()) {
      const resource = await lock(manager, resourceId);
      await manager.update(
        WaitingRow,
        { accountId, resourceId, state: 'waiting' },
        { state: 'left', openKey: null },
      );
      const here = unused.map((which) => ({ ...which, resourceId }));
      // Confirming takes no lock: whoever confirmed meanwhile is found again as confirmed.
      for (;;) {
        const booking = await manager.findOneBy(BookingRow, here);
        if (!booking) break;
        if ((await endBooking(manager, booking, 'cancelled', now)) && booking.state === 'confirmed')
          cancelled.push(booking);
      }
      await settle(manager, resource, now);
    }
    // What others lock for it comes after every resource, as where one booking is cancelled.
    for (const booking of cancelled) await this.booked.tellCancelled(manager, booking);
  }
}

/** Deletes what never took place; the rest stays as a number of seats that were somebody's. */
async function takeOut(
  manager: EntityManager,
  which: { accountId: string } | { id: ReturnType<typeof In<string>> },
): Promise<void> {
  await manager.delete(BookingRow, { ...which, state: In(['cancelled', 'expired']) });
  await manager.update(BookingRow, which, {
    ...{ accountId: NOBODY, seatKey: null },
    ...{ appeal: null, refusedBecause: null },
  });
}

async function titlesOf(
  manager: EntityManager,
  rows: readonly { resourceId: string }[],
): Promise<Map<string, string>> {
  const ids = rows.map(({ resourceId }) => resourceId);
  const resources = await manager.findBy(ResourceRow, { id: In(ids) });
  return new Map(resources.map(({ id, title }) => [id, title]));
}
