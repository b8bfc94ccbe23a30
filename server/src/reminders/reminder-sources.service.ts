import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { type MessageTemplates } from '../config';
import { IdentityService } from '../identity/identity.service';
import { type OutboxMessage } from '../outbox/message';
import { type Part, partOf, tips } from './advice';
import { PAGES, TEMPLATES } from './booking-messages.service';
import { keyOf, LONGEST, remindersOf } from './plan';
import { fieldsOf } from './words';

const pages: Readonly<Record<Part, string>> = {
  listener: PAGES.mine,
  visitor: PAGES.mine,
  lecturer: PAGES.workspace,
  host: PAGES.requests,
};

export interface DueReminder {
  booking: Booked;
  /** To whom it goes. */
  accountId: string;
  message: OutboxMessage;
}

/** Who is to be reminded of what. */
@Injectable()
export class ReminderSources {
  constructor(
    @Inject(TEMPLATES) readonly templates: MessageTemplates | null,
    private readonly times: BookedTimes,
    private readonly resources: BookableResources,
    private readonly identity: IdentityService,
  ) {}

  /** Which of these are to be reminded of at that very time still; nobody changes them until the transaction ends. */
  async stillFirm(manager: EntityManager, seen: readonly Booked[]): Promise<Booked[]> {
    return this.open(await this.times.stillFirm(manager, seen), manager);
  }

  /** The reminders that are due now of bookings to come. */
  async due(now: Date): Promise<DueReminder[]> {
    if (!this.templates) return [];
    const bookings = await this.times.firmBetween(now, new Date(now.getTime() + LONGEST));
    const all = await this.of(bookings);
    return all.filter(({ message }) => (message.notBefore ?? now) <= now);
  }

  /** The reminders that are to come to a person: of what they booked, and of their own time. */
  async own(accountId: string, now: Date): Promise<DueReminder[]> {
    const owned = (await this.resources.ownedBy(accountId)).map(({ id }) => id);
    const bookings = [
      ...(await this.times.onceFirm({ accountIds: [accountId] }, now)),
      ...(await this.times.onceFirm({ resourceIds: owned }, now)),
    ].filter(({ state, startsAt }) => state === 'confirmed' && startsAt > now);
    const whole = await this.of([...new Map(bookings.map((booking) => [booking.id, booking])).values()]);
    return whole.filter((reminder) => reminder.accountId === accountId);
  }

  /** Of a time that is closed nobody is reminded. */
  private async open(bookings: readonly Booked[], manager?: EntityManager): Promise<Booked[]> {
    const closed = await this.times.closed(bookings, manager);
    return bookings.filter(({ id }) => !closed.has(id));
  }

  /** The reminders of bookings: to who booked, and to the lecturer whose time it is. */
  private async of(all: readonly Booked[]): Promise<DueReminder[]> {
    const { templates } = this;
    if (!templates) return [];
    const bookings = await this.open(all);
    const resources = await this.resources.byIds(bookings.map(({ resourceId }) => resourceId));
    const people = (booking: Booked) => [
      ...new Set([booking.accountId, ...[resources.get(booking.resourceId)?.ownerAccountId ?? []].flat()]),
    ];
    const openids = await this.identity.openidsOf(bookings.flatMap(people));
    return bookings.flatMap((booking) => {
      const { id, resourceId, startsAt, changedAt, madeAt } = booking;
      const resource = resources.get(resourceId);
      if (!resource) return [];
      const called = this.resources.calledAs(booking, resource);
      const known = changedAt ?? madeAt;
      return people(booking).flatMap((accountId) => {
        const openid = openids.get(accountId);
        if (!openid) return [];
        const part = partOf(accountId, resource);
        // Who took it over from a colleague has known the time since then.
        const since = accountId === booking.accountId && madeAt > known ? madeAt : known;
        return remindersOf(startsAt, since).map(({ which, at }) => ({
          booking,
          accountId,
          message: {
            key: keyOf(id, which, startsAt, openid),
            kind: 'reminder' as const,
            subject: subjectOf(id),
            openid,
            templateId: which === 'day-before' ? templates.dayBefore : templates.hourBefore,
            fields: fieldsOf(called, startsAt, tips[part][which]),
            page: pages[part],
            notBefore: at,
            expiresAt: startsAt,
          },
        }));
      });
    });
  }
}
