import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Concerned } from '../bookings/session-seats.service';
import { IdentityService } from '../identity/identity.service';
import { OutboxService } from '../outbox/outbox.service';
import { WechatTemplates } from '../wechat/templates';
import { newsMessage, type SessionNews } from './messages';

/** Tells whoever booked a session, or waits for it, what became of it. */
@Injectable()
export class LectureAnnouncements {
  constructor(
    private readonly outbox: OutboxService,
    private readonly identity: IdentityService,
    private readonly templates: WechatTemplates,
  ) {}

  /** Each person once, in the transaction of the change itself. */
  async tell(manager: EntityManager, concerned: Concerned[], news: SessionNews): Promise<void> {
    const template = this.templates.changed;
    if (!template) return;
    const places = new Map<string, string | null>();
    for (const { accountId } of concerned.flatMap(({ waiting }) => waiting)) places.set(accountId, null);
    for (const { accountId, id } of concerned.flatMap(({ booked }) => booked)) places.set(accountId, id);
    const openids = await this.identity.openids(manager, [...places.keys()]);
    const messages = [...places].flatMap(([accountId, bookingId]) => {
      const openid = openids.get(accountId);
      return openid ? [newsMessage(news, template, { openid, accountId, bookingId })] : [];
    });
    await this.outbox.enqueue(manager, ...messages);
  }
}
