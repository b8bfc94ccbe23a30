import { Inject, Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type MessageTemplates } from '../config';
import { IdentityService } from '../identity/identity.service';
import { OutboxService, type TakenBack } from '../outbox/outbox.service';
import { WechatStandIn } from '../wechat/stand-in/stand-in';
import { fieldsOf, FIELDS, templatesInOrder } from './words';

/** The templates in use, or null. */
export const TEMPLATES = Symbol('templates of messages about bookings');

/** Where a tap on a message leads: what somebody booked, a lecturer's sessions, a company's requests, certificates. */
export const PAGES = {
  mine: 'features/bookings/mine/index',
  workspace: 'features/lecturers/workspace/index',
  requests: 'features/onsite/requests/index',
  certificates: 'features/certificates/mine/index',
} as const;

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
    @Optional() @Inject(WechatStandIn) private readonly standIn: WechatStandIn | null,
  ) {}

  onModuleInit(): void {
    if (this.templates)
      for (const template of templatesInOrder(this.templates)) this.standIn?.offer(template, FIELDS);
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

  /** Takes back what is queued for one person about a subject; tells what it was, so that what is true now can take its place. */
  async takeBack(
    manager: EntityManager,
    accountId: string,
    subject: string,
    reason: 'replaced' | 'withdrawn' = 'replaced',
  ): Promise<TakenBack[]> {
    const openid = (await this.identity.openidsOf([accountId], manager)).get(accountId);
    return openid === undefined ? [] : this.outbox.takeBack(manager, subject, openid, reason);
  }

  /** Takes back all that is queued about these subjects, except by key, and tells what that was for each of these people. */
  async takeBackAll(
    manager: EntityManager,
    accountIds: readonly string[],
    subjects: readonly string[],
    except: readonly string[],
  ): Promise<Map<string, TakenBack[]>> {
    const byOpenid = new Map<string, TakenBack[]>();
    for (const { openid, ...message } of await this.outbox.takeBackAll(manager, subjects, except))
      byOpenid.set(openid, [...(byOpenid.get(openid) ?? []), message]);
    const openids = byOpenid.size > 0 ? await this.identity.openidsOf(accountIds, manager) : [];
    return new Map([...openids].map(([accountId, openid]) => [accountId, byOpenid.get(openid) ?? []]));
  }

  /** What is queued for one person about these subjects is not sent any more; what others are to be told is. */
  async withdraw(manager: EntityManager, accountId: string, subjects: readonly string[]): Promise<void> {
    const openid = (await this.identity.openidsOf([accountId], manager)).get(accountId);
    if (openid === undefined) return;
    for (const subject of subjects) await this.outbox.withdraw(manager, subject, { openid });
  }
}
