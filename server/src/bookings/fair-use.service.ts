import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { BookingRow } from './booking.entity';
import { pauseInWords } from './fair-use';
import { pausesOf } from './fair-use.queries';
import { type BookingState, statesBefore } from './state';

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

  /** Notes in the caller's transaction that somebody is there, who may have come early. */
  async arrive(manager: EntityManager, bookingId: string): Promise<void> {
    const now = this.clock.now();
    const { affected } = await manager.update(
      BookingRow,
      { id: bookingId, state: In([...statesBefore('attended'), 'attended'] satisfies BookingState[]) },
      { state: 'attended', changedAt: now },
    );
    if (!affected) throw new DomainError('conflict', '这个预约没有确认，或者已经取消。');
  }

  /** Asks that a missed booking be excused. */
  async appeal(accountId: string, bookingId: string, reason: string): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.update(BookingRow, { id: bookingId, accountId, state: 'no-show' }, { appeal: reason }),
    );
    if (!affected) throw new DomainError('not-found');
  }

  /** Lifts what follows from a missed booking whose owner has appealed. */
  async excuse(bookingId: string): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.update(
        BookingRow,
        { id: bookingId, state: 'no-show', appeal: Not(IsNull()) },
        { excusedAt: this.clock.now() },
      ),
    );
    if (!affected) throw new DomainError('not-found');
  }
}
