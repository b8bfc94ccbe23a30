import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { AttemptStep } from './attempt-step.entity';
import { Credit } from './credit.entity';
import { Delivery } from './delivery.entity';
import { QueuedMessage } from './queued-message.entity';

/** What the outbox holds of people, and for how long. */
@Injectable()
export class OutboxData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.exempt('outbox_attempts.decided_by', 'staff, by number, who decided about a message');
    this.holdings.register(messages, credits);
    this.retention.register(
      expiringRows({
        name: 'outbox-messages',
        entity: QueuedMessage,
        key: 'id',
        // What is old lies at the beginning of the table.
        old: (before) => ({ settledAt: LessThan(before) }),
        purge: forget,
      }),
      expiringRows({
        name: 'outbox-deliveries',
        entity: Delivery,
        key: 'providerId',
        old: (before) => ({ at: LessThan(before) }),
      }),
    );
  }
}

const messages: Holding = {
  name: 'messages',
  title: '服务通知',
  columns: ['outbox_messages.openid', 'outbox_deliveries.openid'],
  read: async (manager, { openid }) => {
    const rows = openid === null ? [] : await manager.findBy(QueuedMessage, { openid });
    return rows.map(({ enqueuedAt, fields, state, settledAt }) => ({
      写下: enqueuedAt.toISOString(),
      内容: Object.values(fields).join('；'),
      状态: state,
      了结: settledAt?.toISOString() ?? null,
    }));
  },
  erase: async (manager, { openid }) => {
    if (openid === null) return;
    const rows = await manager.find(QueuedMessage, { where: { openid }, select: { id: true } });
    if (rows.length > 0)
      await forget(
        manager,
        rows.map(({ id }) => id),
      );
    await manager.delete(Delivery, { openid });
  },
};

const credits: Holding = {
  name: 'subscriptions',
  title: '订阅次数',
  columns: ['outbox_credits.openid', 'outbox_credits.pair'],
  read: async (manager, { openid }) => {
    const rows = openid === null ? [] : await manager.findBy(Credit, { openid });
    return rows.map((row) => ({ 模板: row.templateId, 还可发送: row.credits }));
  },
  erase: async (manager, { openid }) => {
    if (openid !== null) await manager.delete(Credit, { openid });
  },
};

/** Messages with all that is known of them. */
async function forget(manager: EntityManager, ids: string[]): Promise<void> {
  await manager.delete(AttemptStep, { messageId: In(ids) });
  await manager.delete(QueuedMessage, { id: In(ids) });
}
