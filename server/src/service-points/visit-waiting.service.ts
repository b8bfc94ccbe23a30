import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Purpose } from '@titles/shared/contract/service-points';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { MoreThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { Rounds } from '../rounds/rounds.service';
import { ServicePoints } from './service-points.service';
import { type Slot } from './slots';
import { VisitBooking } from './visit-booking.service';
import { WaitNews } from './wait-news.service';
import { WaitRow } from './wait.entity';

const INTERVAL = 60_000;

/** People who wait for a time on a day that is full: what comes free is held for the first of them. */
@Injectable()
export class VisitWaiting implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly points: ServicePoints,
    private readonly booking: VisitBooking,
    private readonly news: WaitNews,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(INTERVAL, 'Waiting lists could not be served', () => this.tidy());
  }

  /** Joins at the end; who waits already keeps the entry. */
  async join(accountId: string, servicePointId: string, purpose: Purpose, day: string): Promise<WaitRow> {
    const point = await this.points.get(servicePointId);
    await this.offer(servicePointId, day);
    const found = (await this.points.days(point, purpose)).find((each) => each.day === day);
    if (!found || found.slots.length === 0)
      throw new DomainError('conflict', '这一天不能预约，请选别的日子。');
    if (found.slots.some(({ free }) => free > 0))
      throw new DomainError('conflict', '这一天还有空，可以直接预约。');
    const wish = { servicePointId, accountId, purpose, day };
    try {
      await this.database.write(async (manager) => {
        await this.booking.assertNoneOpen(manager, wish);
        await manager.insert(WaitRow, { id: newId(), ...wish, joinedAt: this.clock.now() });
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return this.database.source.manager.findOneByOrFail(WaitRow, wish);
  }

  /** The days to come that somebody waits for. */
  own(accountId: string): Promise<WaitRow[]> {
    const day = MoreThanOrEqual(dayInJiangmen(this.clock.now()));
    return this.database.source.manager.find(WaitRow, { where: { accountId, day }, order: { day: 'ASC' } });
  }

  async leave(accountId: string, id: string): Promise<void> {
    await this.database.write(async (manager) => {
      const wait = await manager.findOneBy(WaitRow, { id, accountId });
      const { affected } = await manager.delete(WaitRow, { id, accountId });
      // Gone as well when a time was offered at that moment.
      if (!wait || !affected) throw new DomainError('not-found');
      await this.news.forget(manager, wait);
    });
  }

  /** Holds what is free on a day for those who wait, first come first; who cannot have it is passed over and reads why. */
  async offer(servicePointId: string, day: string): Promise<void> {
    const waits = (await this.points.waits(servicePointId)).filter((wait) => wait.day === day);
    if (waits.length === 0) return;
    const point = await this.points.get(servicePointId);
    const skipped = await this.points.skipped(waits);
    /** The first free time for a purpose, looked for anew once somebody was to have it. */
    const free = new Map<Purpose, Slot | undefined>();
    for (const wait of waits) {
      const { id, purpose } = wait;
      if (skipped.has(id)) continue;
      if (!free.has(purpose)) free.set(purpose, await this.points.firstToOffer(point, purpose, day));
      const slot = free.get(purpose);
      if (!slot) continue;
      free.clear();
      try {
        await this.booking.offer(point, slot, wait);
      } catch (error) {
        // Taken at that moment, or they booked: the next one is asked, and they wait on.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }

  /** Serves who waits. */
  async tidy(): Promise<void> {
    const today = dayInJiangmen(this.clock.now());
    for (const point of await this.points.list()) {
      const days = new Set((await this.points.waits(point.id)).map(({ day }) => day));
      for (const day of days) if (day >= today) await this.offer(point.id, day);
    }
  }
}
