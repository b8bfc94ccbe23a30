import { Injectable } from '@nestjs/common';
import { type Finding } from '@titles/shared/contract/outbox';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { newId } from '../ids';
import { AttemptStep } from './attempt-step.entity';
import { Credit } from './credit.entity';
import { type OutboxMessage } from './message';
import { QueuedMessage } from './queued-message.entity';

/** So many rows an INSERT: SQLite takes 32,766 parameters. */
const ROWS = 1000;

/** A message that is not sent, for something else takes its place. */
export type TakenBack = Pick<QueuedMessage, 'key' | 'kind'>;

const findings = {
  arrived: { state: 'delivered', reason: null },
  lost: { state: 'failed', reason: 'lost' },
  'send-again': { state: 'queued', reason: null },
} as const;

/** Messages to people, written in the transaction of what they tell about and sent after it. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Enqueues messages in the caller's transaction. One whose key is known already changes nothing; a change takes the
   * place of the person's queued reminders about its subject, except those that come with it.
   */
  async enqueue(manager: EntityManager, ...messages: readonly OutboxMessage[]): Promise<void> {
    const enqueuedAt = this.clock.now();
    for (let at = 0; at < messages.length; at += ROWS) {
      const some = messages.slice(at, at + ROWS);
      const known = await this.knownOf(
        manager,
        some.filter(({ kind }) => kind === 'change'),
      );
      const fresh = known.size === 0 ? some : some.filter(({ key }) => !known.has(key));
      for (const { kind, openid, subject } of fresh)
        if (kind === 'change') await this.fail(manager, { openid, subject, kind: 'reminder' }, 'replaced');
      const rows = fresh.map((message) => ({
        // Each by its name: to spread a message takes longer than to write it down.
        id: newId(),
        key: message.key,
        kind: message.kind,
        subject: message.subject,
        openid: message.openid,
        templateId: message.templateId,
        fields: message.fields,
        page: message.page ?? null,
        state: 'queued' as const,
        reason: null,
        attempts: 0,
        failures: 0,
        availableAt: message.notBefore ?? enqueuedAt,
        expiresAt: message.expiresAt,
        leaseUntil: null,
        enqueuedAt,
        settledAt: null,
      }));
      // What is enqueued under the same key already stays.
      await insertRows(manager, QueuedMessage, rows, ['key']);
    }
  }

  /** What is queued about the subject is not sent any more: all of it, or what is for one person or has one key. */
  async withdraw(
    manager: EntityManager,
    subject: string,
    which: Partial<Pick<QueuedMessage, 'openid' | 'key'>> = {},
  ): Promise<void> {
    await this.fail(manager, { subject, ...which }, 'withdrawn');
  }

  /** What is queued about the subject for one person is not sent any more; tells what that was, in the order of enqueueing. */
  async takeBack(
    manager: EntityManager,
    subject: string,
    openid: string,
    reason: 'replaced' | 'withdrawn',
  ): Promise<TakenBack[]> {
    const queued: (TakenBack & { id: string })[] = await manager.query(
      `SELECT id, message_key AS \`key\`, kind FROM outbox_messages
       WHERE openid = ? AND subject = ? AND state = 'queued' ORDER BY id${this.database.locks.wait}`,
      [openid, subject],
    );
    if (queued.length > 0) await this.fail(manager, { openid, subject }, reason);
    return queued;
  }

  /** What is queued about these subjects, except by key, is not sent any more; tells what that was for whom, in the order of enqueueing. */
  async takeBackAll(
    manager: EntityManager,
    subjects: readonly string[],
    except: readonly string[],
  ): Promise<(TakenBack & Pick<QueuedMessage, 'openid'>)[]> {
    const spared = new Set(except);
    const takenBack: (TakenBack & Pick<QueuedMessage, 'id' | 'openid'>)[] = [];
    for (let at = 0; at < subjects.length; at += ROWS) {
      const some = subjects.slice(at, at + ROWS);
      const queued: typeof takenBack = await manager.query(
        `SELECT id, message_key AS \`key\`, kind, openid FROM outbox_messages
         WHERE subject IN (${some.map(() => '?').join(', ')}) AND state = 'queued'
         ORDER BY id${this.database.locks.wait}`,
        some,
      );
      takenBack.push(...queued.filter(({ key }) => !spared.has(key)));
    }
    for (let at = 0; at < takenBack.length; at += ROWS) {
      const id = In(takenBack.slice(at, at + ROWS).map((message) => message.id));
      const news = { state: 'failed', reason: 'replaced', settledAt: this.clock.now() } as const;
      await manager.update(QueuedMessage, { id, state: 'queued' }, news);
    }
    return takenBack;
  }

  /** One message is not sent any more. Throws `conflict` when it is not queued. */
  async withdrawOne(manager: EntityManager, id: string): Promise<void> {
    const news = { state: 'failed', reason: 'withdrawn', settledAt: this.clock.now() } as const;
    const { affected } = await manager.update(QueuedMessage, { id, state: 'queued' }, news);
    if (affected !== 1) throw new DomainError('conflict', '这条消息已经不在等待发送，请刷新后再看。');
  }

  /** Where messages stand, by key; those that are not known are not there. */
  async statesOf(keys: readonly string[]): Promise<Map<string, Pick<QueuedMessage, 'state' | 'reason'>>> {
    const found = new Map<string, Pick<QueuedMessage, 'state' | 'reason'>>();
    for (let at = 0; at < keys.length; at += ROWS) {
      const rows = await this.database.source.manager.find(QueuedMessage, {
        where: { key: In(keys.slice(at, at + ROWS)) },
        select: { id: true, key: true, state: true, reason: true },
      });
      for (const { key, state, reason } of rows) found.set(key, { state, reason });
    }
    return found;
  }

  /** How many messages of each template a person may still be sent. */
  async creditsOf(openid: string): Promise<Map<string, number>> {
    const rows = await this.database.source.manager.findBy(Credit, { openid });
    return new Map(rows.map(({ templateId, credits }) => [templateId, credits]));
  }

  /** Decides about a message that is `unknown`. Throws `conflict` when it is not. */
  async resolve(manager: EntityManager, id: string, finding: Finding, decidedBy: string): Promise<void> {
    const now = this.clock.now();
    const settledAt = finding === 'send-again' ? null : now;
    const { affected } = await manager.update(
      QueuedMessage,
      { id, state: 'unknown' },
      { ...findings[finding], availableAt: now, settledAt },
    );
    if (affected !== 1) throw new DomainError('conflict', '这条消息已经有结果了，请刷新后再看。');
    const { attempts: attempt } = await manager.findOneByOrFail(QueuedMessage, { id });
    const step = { messageId: id, attempt, step: 'resolved', outcome: finding, decidedBy, at: now } as const;
    await manager.insert(AttemptStep, step);
  }

  /** Which of the messages are enqueued already, by key. */
  private async knownOf(manager: EntityManager, messages: readonly OutboxMessage[]): Promise<Set<string>> {
    if (messages.length === 0) return new Set();
    const keys = messages.map(({ key }) => key);
    const known: { key: string }[] = await manager.query(
      `SELECT message_key AS \`key\` FROM outbox_messages WHERE message_key IN (${keys.map(() => '?').join(', ')})`,
      keys,
    );
    return new Set(known.map(({ key }) => key));
  }

  private async fail(
    manager: EntityManager,
    which: Partial<Pick<QueuedMessage, 'openid' | 'subject' | 'kind' | 'key'>>,
    reason: string,
  ): Promise<void> {
    const news = { state: 'failed', reason, settledAt: this.clock.now() } as const;
    await manager.update(QueuedMessage, { ...which, state: 'queued' }, news);
  }
}
