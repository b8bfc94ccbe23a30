import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { BookingRow } from './booking.entity';
import { pauseInWords } from './fair-use';
import { pausesOf, restsOf } from './fair-use.queries';
import { type BookingState, statesBefore } from './state';

export { APPEALS, awaitsAnswer } from './fair-use';

/** Who came and who did not, and what follows from it. */
@Injectable()
export class FairUse {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `conflict`, saying until when, for somebody whose bookings rest. */
  async assertNotPaused(accountId: string): Promise<void> {
    const pauses = await pausesOf(this.database.source.manager, [accountId], this.clock.now());
    const until = pauses.get(accountId);
    if (until)
      throw new DomainError('conflict', `${pauseInWords(until)}。如有特殊情况，可以在「我的预约」里申诉。`);
  }

  /** For those of the accounts whose bookings rest: why, in words for them. */
  rests(accountIds: string[]): Promise<Map<string, string>> {
    return restsOf(this.database.source.manager, accountIds, this.clock.now());
  }

  /** Notes what became of a confirmed booking that has begun; it can be corrected. */
  async note(bookingId: string, state: 'attended' | 'no-show', within?: EntityManager): Promise<void> {
    const now = this.clock.now();
    const noted = (manager: EntityManager) =>
      manager.update(
        BookingRow,
        { id: bookingId, state: In([...statesBefore(state), state]), startsAt: LessThanOrEqual(now) },
        { state, changedAt: now },
      );
    const { affected } = await (within ? noted(within) : this.database.write(noted));
    if (!affected) throw new DomainError('conflict', '只有已经开始的、确认过的预约才能登记到场情况。');
  }

  /** Notes that whoever holds the booking is there, maybe early; false for one that was never firm, or is cancelled. */
  async arrived(manager: EntityManager, bookingId: string): Promise<boolean> {
    const { affected } = await manager.update(
      BookingRow,
      { id: bookingId, state: In([...statesBefore('attended'), 'attended'] satisfies BookingState[]) },
      { state: 'attended', changedAt: this.clock.now() },
    );
    return affected === 1;
  }

  /** Notes that nobody else came of those who booked; tells how many that were. */
  async missed(manager: EntityManager, resourceIds: string[]): Promise<number> {
    const now = this.clock.now();
    const { affected = 0 } = await manager.update(
      BookingRow,
      { resourceId: In(resourceIds), state: 'confirmed', startsAt: LessThanOrEqual(now) },
      { state: 'no-show', changedAt: now },
    );
    return affected;
  }

  /** Asks that a missed booking be excused; what was asked before stands until it is refused. */
  async appeal(accountId: string, bookingId: string, reason: string): Promise<void> {
    const own = { id: bookingId, accountId, state: 'no-show' } as const;
    const { affected } = await this.database.write((manager) =>
      manager
        .createQueryBuilder()
        .update(BookingRow)
        .set({ appeal: reason, refusedBecause: null })
        .where(own)
        .andWhere('(appeal IS NULL OR refused_because IS NOT NULL)')
        .execute(),
    );
    if (affected) return;
    if (await this.database.source.manager.existsBy(BookingRow, own))
      throw new DomainError('conflict', '这一次已经申诉过了，请看答复。');
    throw new DomainError('not-found');
  }

  /** Lifts what follows from a missed booking whose owner has appealed. */
  async excuse(bookingId: string): Promise<void> {
    await this.database.write((manager) => this.answer(manager, bookingId, null));
  }

  /** Grants an appeal, or refuses it for a reason: then it counts on, until another appeal is granted. */
  async answer(manager: EntityManager, bookingId: string, refusedBecause: string | null): Promise<void> {
    const { affected } = await manager.update(
      BookingRow,
      {
        ...{ id: bookingId, state: 'no-show' as const, appeal: Not(IsNull()) },
        ...(refusedBecause !== null && { excusedAt: IsNull() }),
      },
      { refusedBecause, ...(refusedBecause === null && { excusedAt: this.clock.now() }) },
    );
    if (!affected) throw new DomainError('not-found');
  }
}
