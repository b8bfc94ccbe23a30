import { Injectable } from '@nestjs/common';
import { dayInJiangmen, endOfDay, instantOf } from '@titles/shared/jiangmen-time';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { BookingMessages } from '../reminders/booking-messages.service';
import { type ServicePointRow } from './service-point.entity';
import { type Opening, openingOn } from './slots';
import { WaitRow } from './wait.entity';

const subjectOf = ({ id }: WaitRow): string => `service-point-waits/${id}`;

/** What new hours mean for those who wait: the entry stays and says why, for what closes by mistake opens again. */
@Injectable()
export class WaitNews {
  constructor(private readonly messages: BookingMessages) {}

  /** Tells once who waits for a day that closes; is it open again before they were told, they are not. */
  async tell(
    manager: EntityManager,
    point: ServicePointRow,
    now: Date,
    { before, after }: { before: Opening; after: Opening },
  ): Promise<void> {
    const toCome = { servicePointId: point.id, day: MoreThanOrEqual(dayInJiangmen(now)) };
    for (const wait of await manager.findBy(WaitRow, toCome)) {
      const { accountId, day } = wait;
      const { hours } = openingOn(day, before);
      const { closedBecause } = openingOn(day, after);
      if ((hours === null) === (closedBecause !== null)) continue;
      await this.forget(manager, wait);
      if (hours !== null && closedBecause !== null)
        await this.messages.say(manager, {
          accountId,
          key: `${subjectOf(wait)} closed ${point.revision}`,
          kind: 'notice',
          subject: subjectOf(wait),
          title: `候补 ${point.name}`,
          place: '不开放，请另选日子',
          at: instantOf(day, hours.opens),
          tip: closedBecause,
          page: 'features/service-points/list/index',
          expiresAt: endOfDay(day),
        });
    }
  }

  /** Nobody is told any more of an entry that is gone. */
  async forget(manager: EntityManager, wait: WaitRow): Promise<void> {
    await this.messages.withdraw(manager, wait.accountId, [subjectOf(wait)]);
  }
}
