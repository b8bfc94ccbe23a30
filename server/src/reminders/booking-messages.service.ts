import { Inject, Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { type MessageTemplates } from '../config';
import { IdentityService } from '../identity/identity.service';
import { OutboxService } from '../outbox/outbox.service';
import { WechatStandIn } from '../wechat/stand-in/stand-in';
import { fieldsOf, FIELDS, templatesInOrder } from './words';

/** The templates in use, or null. */
export const TEMPLATES = Symbol('templates of messages about bookings');

/** Where a tap on a message leads. */
export const PAGE = 'features/bookings/mine/index';

/** What somebody is to be told. */
export interface News {
  accountId: string;
  key: string;
  kind: 'change' | 'notice';
  subject: string;
  title: string;
  place: string | null;
  at: Date;
  tip: string;
  page: string;
  expiresAt: Date;
}

/** Tells people what became of their bookings. */
@Injectable()
export class BookingMessages implements OnModuleInit {
  constructor(
    @Inject(TEMPLATES) private readonly templates: MessageTemplates | null,
    private readonly outbox: OutboxService,
    private readonly identity: IdentityService,
    private readonly resources: BookableResources,
    @Optional() @Inject(WechatStandIn) private readonly standIn: WechatStandIn | null,
  ) {}

  onModuleInit(): void {
    if (this.templates)
      for (const template of templatesInOrder(this.templates)) this.standIn?.offer(template, FIELDS);
  }

  /** Says in the caller's transaction that something about a booking is new; reminders of it are replaced. */
  async tell(manager: EntityManager, booking: Booked, what: string, tip: string): Promise<void> {
    const resource = (await this.resources.byIds([booking.resourceId], manager)).get(booking.resourceId);
    if (!resource) return;
    const subject = subjectOf(booking.id);
    await this.say(manager, {
      accountId: booking.accountId,
      key: `${subject} ${what}`,
      kind: 'change',
      subject,
      title: resource.title,
      place: resource.place,
      at: booking.startsAt,
      tip,
      page: PAGE,
      expiresAt: booking.heldUntil ?? booking.startsAt,
    });
  }

  /** Says each of these to its person in the caller's transaction, if they can be told by message at all. */
  async say(manager: EntityManager, ...news: News[]): Promise<void> {
    const { templates } = this;
    if (!templates || news.length === 0) return;
    const openids = await this.identity.openidsOf(
      news.map(({ accountId }) => accountId),
      manager,
    );
    const messages = news.flatMap(({ accountId, title, place, at, tip, ...message }) => {
      const openid = openids.get(accountId);
      const fields = fieldsOf({ title, place }, at, tip);
      return openid ? [{ ...message, openid, templateId: templates.change, fields }] : [];
    });
    await this.outbox.enqueue(manager, ...messages);
  }
}
