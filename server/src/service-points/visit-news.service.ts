import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { BookingMessages, type News } from '../reminders/booking-messages.service';
import { newsKey, type Owed, owedAfter } from './owed';
import { type ServicePointRow } from './service-point.entity';
import { closedAt, type Opening } from './slots';

/** Tells who booked what has become of their service point. */
@Injectable()
export class VisitNews {
  constructor(
    private readonly resources: BookableResources,
    private readonly messages: BookingMessages,
  ) {}

  /**
   * Each by one message in place of all that is queued for them about it, as it stands now; nothing is said where that
   * only takes back what they never read. Who was offered a time still hears of the offer.
   */
  async tell(
    manager: EntityManager,
    point: ServicePointRow,
    opening: Opening,
    bookings: readonly Booked[],
    news: 'hours' | 'place',
  ): Promise<void> {
    const resources = await this.resources.byIds(
      bookings.map(({ resourceId }) => resourceId),
      manager,
    );
    if (news === 'place')
      await this.resources.relocated(
        manager,
        bookings.map(({ id }) => id),
      );
    const all: News[] = [];
    for (const booking of bookings) {
      const { id, accountId, startsAt } = booking;
      const resource = resources.get(booking.resourceId);
      if (!resource) continue;
      const subject = subjectOf(id);
      const takenBack =
        booking.state === 'held' ? [] : await this.messages.takeBack(manager, accountId, subject);
      const owed = owedAfter(news, takenBack, subject);
      const told = inWords(owed, closedAt(booking, opening), point, resource.place);
      if (told)
        all.push({
          ...told,
          accountId,
          key: newsKey(subject, owed, point.revision),
          kind: 'change',
          subject,
          title: resource.title,
          at: startsAt,
          page: `features/service-points/visit/index?bookingId=${id}`,
          expiresAt: startsAt,
        });
    }
    await this.messages.say(manager, ...all);
  }
}

/** Where, and what to do; null when there is nothing to say. Who knows that it is closed hears the address when it opens. */
function inWords(
  owed: ReadonlySet<Owed>,
  closedBecause: string | null,
  { name, address }: ServicePointRow,
  place: string | null,
): Pick<News, 'place' | 'tip'> | null {
  if (closedBecause !== null)
    return owed.has('hours') ? { place: '不开放，请改期或取消', tip: closedBecause } : null;
  if (owed.size === 0) return null;
  const moved = owed.has('place');
  return {
    // The title names the point already, and messages are short.
    place: moved ? (address ?? name) : place,
    tip: moved && !owed.has('hours') ? '时间不变，服务点名称或地址有变' : '又开放了，可以照原来的时间来',
  };
}
