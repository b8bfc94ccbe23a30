import { Inject, Injectable } from '@nestjs/common';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { type MessageTemplates } from '../config';
import { IdentityService } from '../identity/identity.service';
import { type OutboxMessage } from '../outbox/message';
import { PAGE, TEMPLATES } from './booking-messages.service';
import { keyOf, LONGEST, remindersOf } from './plan';
import { fieldsOf } from './words';

const tips = { 'day-before': '来不了请先取消，把名额让给别人', 'hour-before': '请带好材料，提前十分钟到' };

export interface DueReminder {
  booking: Booked;
  message: OutboxMessage;
}

/** Who is to be reminded of what. */
@Injectable()
export class ReminderSources {
  readonly stillFirm: BookedTimes['stillFirm'];

  constructor(
    @Inject(TEMPLATES) readonly templates: MessageTemplates | null,
    private readonly times: BookedTimes,
    private readonly resources: BookableResources,
    private readonly identity: IdentityService,
  ) {
    this.stillFirm = times.stillFirm.bind(times);
  }

  /** The reminders that are due now of bookings to come. */
  async due(now: Date): Promise<DueReminder[]> {
    if (!this.templates) return [];
    const bookings = await this.times.firmBetween(now, new Date(now.getTime() + LONGEST));
    const all = await this.of(bookings);
    return all.filter(({ message }) => (message.notBefore ?? now) <= now);
  }

  /** The reminders of bookings: to who booked, and to the lecturer whose time it is. */
  async of(bookings: readonly Booked[]): Promise<DueReminder[]> {
    const { templates } = this;
    if (!templates) return [];
    const resources = await this.resources.byIds(bookings.map(({ resourceId }) => resourceId));
    const people = (booking: Booked) => [
      booking.accountId,
      ...[resources.get(booking.resourceId)?.ownerAccountId ?? []].flat(),
    ];
    const openids = await this.identity.openidsOf(bookings.flatMap(people));
    return bookings.flatMap((booking) => {
      const { id, resourceId, startsAt, changedAt, madeAt } = booking;
      const resource = resources.get(resourceId);
      if (!resource) return [];
      return people(booking).flatMap((accountId) => {
        const openid = openids.get(accountId);
        if (!openid) return [];
        return remindersOf(startsAt, changedAt ?? madeAt).map(({ which, at }) => ({
          booking,
          message: {
            key: keyOf(id, which, startsAt, openid),
            kind: 'reminder' as const,
            subject: subjectOf(id),
            openid,
            templateId: which === 'day-before' ? templates.dayBefore : templates.hourBefore,
            fields: fieldsOf(resource, startsAt, tips[which]),
            page: PAGE,
            notBefore: at,
            expiresAt: startsAt,
          },
        }));
      });
    });
  }
}
