import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { Database } from '../database/database';
import { type WechatEvent } from '../wechat/push/event';
import { WechatEvents } from '../wechat/push/wechat-events.service';
import { type Candidate } from './allot';
import { AttemptStep } from './attempt-step.entity';
import { Delivery } from './delivery.entity';
import { QueuedMessage } from './queued-message.entity';

type Pair = Pick<Candidate, 'openid' | 'templateId'>;
/** WeChat's events know whole seconds. */
const SECOND = 1000;

/** What WeChat tells became of messages, whether its answer to the sending was seen or not. */
@Injectable()
export class Deliveries implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: WechatEvents,
  ) {}

  onModuleInit(): void {
    this.events.on('subscribe_msg_sent_event', (manager, event) => this.told(manager, event));
  }

  /** Takes in what was told before these messages' acceptance was written. */
  async accepted(manager: EntityManager, providerIds: readonly string[]): Promise<void> {
    if (providerIds.length === 0) return;
    const places = providerIds.map(() => '?').join(', ');
    const rows: { id: string }[] = await manager.query(
      `SELECT provider_id AS id FROM outbox_deliveries WHERE provider_id IN (${places})${this.database.locks.wait}`,
      [...providerIds],
    );
    if (rows.length === 0) return;
    const told = await manager.findBy(Delivery, { providerId: In(rows.map(({ id }) => id)) });
    for (const delivery of told) await this.match(manager, delivery);
  }

  /**
   * A message whose answer was lost has arrived when WeChat tells of one to the same person that no answer named, and
   * no other message could be meant.
   */
  async explain(manager: EntityManager, { openid, templateId }: Pair): Promise<void> {
    const [message, ...others]: { id: string; state: string; attempt: number }[] = await manager.query(
      `SELECT id, state, attempts AS attempt FROM outbox_messages
       WHERE openid = ? AND template_id = ? AND state IN ('sending', 'unknown')${this.database.locks.wait}`,
      [openid, templateId],
    );
    if (message?.state !== 'unknown' || others.length > 0) return;
    const { id: messageId, attempt } = message;
    const begun = await manager.findOneByOrFail(AttemptStep, { messageId, attempt, step: 'begun' });
    const since = new Date(begun.at.getTime() - SECOND);
    const told = await manager.findBy(Delivery, { openid, templateId, at: MoreThanOrEqual(since) });
    const ids = told.map(({ providerId }) => providerId);
    const named = await manager.findBy(AttemptStep, { providerId: In(ids) });
    const [delivery, ...more] = told.filter(
      ({ providerId }) => !named.some((step) => step.providerId === providerId),
    );
    if (delivery && more.length === 0) await this.decide(manager, messageId, attempt, delivery);
  }

  private async told(manager: EntityManager, event: WechatEvent<'subscribe_msg_sent_event'>): Promise<void> {
    const { openid, at } = event;
    for (const { templateId, messageId: providerId, errorCode } of event.details) {
      const delivery = { providerId, openid, templateId, errorCode, at };
      await manager
        .createQueryBuilder()
        .insert()
        .into(Delivery)
        .values(delivery)
        .orUpdate(['provider_id'], ['provider_id'])
        .execute();
      if (!(await this.match(manager, delivery))) await this.explain(manager, delivery);
    }
  }

  /** Whether WeChat's answer had named the message. */
  private async match(manager: EntityManager, delivery: Delivery): Promise<boolean> {
    const [ended]: { id: string; attempt: number }[] = await manager.query(
      `SELECT message_id AS id, attempt FROM outbox_attempts WHERE provider_id = ?${this.database.locks.wait}`,
      [delivery.providerId],
    );
    if (!ended) return false;
    await this.decide(manager, ended.id, ended.attempt, delivery);
    return true;
  }

  private async decide(
    manager: EntityManager,
    messageId: string,
    attempt: number,
    { errorCode, providerId, at }: Delivery,
  ): Promise<void> {
    const arrived = errorCode === 0;
    const { affected } = await manager.update(
      QueuedMessage,
      { id: messageId, attempts: attempt, state: In(['accepted', 'unknown']) },
      { state: arrived ? 'delivered' : 'failed', reason: arrived ? null : 'not-delivered', settledAt: at },
    );
    if (affected === 0) return;
    const outcome = arrived ? 'delivered' : 'not-delivered';
    await manager.insert(AttemptStep, {
      messageId,
      attempt,
      step: 'told',
      outcome,
      errorCode,
      providerId,
      at,
    });
  }
}
