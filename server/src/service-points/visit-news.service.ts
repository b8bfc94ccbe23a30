import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { BookingMessages, type News } from '../reminders/booking-messages.service';
import { newsKey, type Owed, owedAfter, owedAfterMove } from './owed';
import { ServicePointRow } from './service-point.entity';
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
    const all: News[] = [];
    for (const booking of bookings) {
      const { id, accountId } = booking;
      const resource = resources.get(booking.resourceId);
      if (!resource) continue;
      const subject = subjectOf(id);
      const takenBack =
        booking.state === 'held' ? [] : await this.messages.takeBack(manager, accountId, subject);
      const owed = owedAfter(news, takenBack, subject);
      const told = inWords(owed, closedAt(booking, opening), point, resource.place);
      if (told) all.push(newsOf(booking, point, owed, { title: resource.title, ...told }));
    }
    await this.messages.say(manager, ...all);
  }

  /** Tells who moved, by the new time, what of all that is queued about it still holds: where the point is now. */
  async moved(manager: EntityManager, { id }: ServicePointRow, booking: Booked): Promise<void> {
    const { accountId, resourceId } = booking;
    const subject = subjectOf(booking.id);
    const takenBack = await this.messages.takeBack(manager, accountId, subject, 'withdrawn');
    const owed = owedAfterMove(takenBack, subject);
    const resource = (await this.resources.byIds([resourceId], manager)).get(resourceId);
    if (owed.size === 0 || !resource) return;
    // As it is under the lock of the counter.
    const point = await manager.findOneByOrFail(ServicePointRow, { id });
    const told = { title: resource.title, place: placeOf(point), tip: '服务点名称或地址有变' };
    await this.messages.say(manager, newsOf(booking, point, owed, told));
  }
}

const newsOf = (
  { id, accountId, startsAt, sequence }: Booked,
  { revision }: ServicePointRow,
  owed: ReadonlySet<Owed>,
  told: Pick<News, 'title' | 'place' | 'tip'>,
): News => ({
  ...told,
  accountId,
  key: newsKey(subjectOf(id), owed, { revision, sequence }),
  kind: 'change',
  subject: subjectOf(id),
  at: startsAt,
  page: `features/service-points/visit/index?bookingId=${id}`,
  expiresAt: startsAt,
});

/** The title names the point already, and messages are short. */
const placeOf = ({ name, address }: ServicePointRow): string => address ?? name;

/** Where, and what to do; null when there is nothing to say. Who knows that it is closed hears the address when it opens. */
function inWords(
  owed: ReadonlySet<Owed>,
  closedBecause: string | null,
  point: ServicePointRow,
  place: string | null,
): Pick<News, 'place' | 'tip'> | null {
  if (closedBecause !== null)
    return owed.has('hours') ? { place: '不开放，请改期或取消', tip: closedBecause } : null;
  if (owed.size === 0) return null;
  const moved = owed.has('place');
  return { place: moved ? placeOf(point) : place, tip: tipOf(owed) };
}

/** What to do when it is open; of a closing that they never read nothing is said. */
function tipOf(owed: ReadonlySet<Owed>): string {
  if (owed.has('hours')) return '又开放了，可以照原来的时间来';
  return owed.has('place') ? '时间不变，服务点名称或地址有变' : '时间地点不变，请按时来';
}
