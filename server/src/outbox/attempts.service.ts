import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { type News, updateRows } from '../database/update-rows';
import { type SendResult } from '../wechat/wechat-gateway.service';
import { allot, type Candidate } from './allot';
import { AttemptStep, type StepName } from './attempt-step.entity';
import { type DueMessage, dueAt, type LapsedMessage, lapsedBy, stillOpen } from './attempts.queries';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { KINDS } from './message';
import { QueuedMessage } from './queued-message.entity';
import { afterwards } from './verdict';

/** Twice as long as asking WeChat takes at worst, with a new access token and a second try. */
const LEASE = 120_000;

/** An attempt that is committed as begun: now WeChat may be asked, once. */
export interface Attempt extends Candidate, Pick<QueuedMessage, 'fields' | 'page' | 'failures'> {
  attempt: number;
  leaseUntil: Date;
}
export interface EndedAttempt extends Attempt {
  result: SendResult | { outcome: 'not-tried' };
}
export interface Turn {
  /** How many messages were due. */
  looked: number;
  begun: Attempt[];
}

/**
 * Attempts to send, claimed by any number of workers. Each is written down before WeChat is asked: when its worker dies
 * in between, nobody knows whether the message went out, and it is never sent again by itself.
 */
@Injectable()
export class Attempts {
  constructor(
    protected readonly database: Database,
    protected readonly clock: Clock,
    private readonly credits: Credits,
    private readonly deliveries: Deliveries,
  ) {}

  /** Whether anything is due or has lapsed, at the price of one read. */
  isAnythingDue(): Promise<boolean> {
    const now = LessThanOrEqual(this.clock.now());
    return this.database.source.manager.existsBy(QueuedMessage, [
      { state: 'queued', kind: In(KINDS), availableAt: now },
      { state: 'sending', leaseUntil: now },
    ]);
  }

  /** Begins at most so many attempts, those of the most urgent messages. */
  begin(most: number): Promise<Turn> {
    return this.turn([], most);
  }

  /** Writes down what came of attempts, also of those that had lapsed meanwhile. */
  async end(ended: readonly EndedAttempt[]): Promise<void> {
    if (ended.length > 0) await this.turn(ended, 0);
  }

  /** Ends and begins in one transaction, at half the price of two. */
  turn(ended: readonly EndedAttempt[], most: number): Promise<Turn> {
    return this.database.claim(async (manager) => {
      const now = this.clock.now();
      if (ended.length > 0) await this.ending(manager, ended, now);
      return most > 0 ? this.beginning(manager, most, now) : { looked: 0, begun: [] };
    });
  }

  /** Those whose worker died: whether they went out is unknown. */
  lapse(): Promise<void> {
    return this.database.claim(async (manager) => {
      const now = this.clock.now();
      const lapsed = await lapsedBy(manager, this.database.locks, now);
      if (lapsed.length > 0) await this.lapsed(manager, lapsed, now);
    });
  }

  protected async lapsed(manager: EntityManager, messages: LapsedMessage[], now: Date): Promise<void> {
    const steps = messages.map(({ id, attempts }) => ({ id, attempt: attempts }));
    await this.step(manager, 'lapsed', steps, now);
    await this.change(manager, messages, {
      state: 'unknown',
      reason: 'lapsed',
      leaseUntil: null,
      settledAt: now,
    });
    for (const message of messages) await this.deliveries.explain(manager, message);
  }

  private async ending(manager: EntityManager, ended: readonly EndedAttempt[], now: Date): Promise<void> {
    const open = await stillOpen(manager, this.database.locks, ended);
    await this.step(manager, 'ended', ended, now);
    await this.settle(manager, open, now);
    const back = open.filter(({ result }) => afterwards(result.outcome, 0).credit === 'kept');
    await this.credits.change(manager, back, 1);
    const none = open.filter(({ result }) => afterwards(result.outcome, 0).credit === 'none-left');
    await this.credits.forfeit(manager, none);
    await this.deliveries.accepted(
      manager,
      ended.flatMap(({ result }) => providerIdOf(result) ?? []),
    );
    for (const { result, ...message } of open)
      if (result.outcome === 'unknown') await this.deliveries.explain(manager, message);
  }

  private async beginning(manager: EntityManager, most: number, now: Date): Promise<Turn> {
    const due = await dueAt(manager, this.database.locks, now, most);
    const turns = allot(due, await this.credits.of(manager, due), now);
    await this.change(manager, turns.expired, { state: 'failed', reason: 'expired', settledAt: now });
    const notSubscribed = { state: 'failed', reason: 'not-subscribed', settledAt: now } as const;
    await this.change(manager, turns.notSubscribed, notSubscribed);
    const untilExpired = { reason: 'no-credit', availableAt: () => 'expires_at' };
    await this.change(manager, turns.wait, untilExpired);
    return { looked: due.length, begun: await this.started(manager, turns.send, now) };
  }

  private async started(manager: EntityManager, messages: DueMessage[], now: Date): Promise<Attempt[]> {
    const leaseUntil = new Date(now.getTime() + LEASE);
    const begun = messages.map(({ attempts, ...message }) => ({
      ...message,
      attempt: attempts + 1,
      leaseUntil,
    }));
    await this.credits.change(manager, begun, -1);
    await this.step(manager, 'begun', begun, now);
    const sending = { state: 'sending', reason: null, attempts: () => 'attempts + 1', leaseUntil } as const;
    await this.change(manager, begun, sending);
    return begun;
  }

  private async settle(manager: EntityManager, ended: readonly EndedAttempt[], now: Date): Promise<void> {
    const groups = new Map<string, { news: Partial<QueuedMessage>; of: EndedAttempt[] }>();
    for (const attempt of ended) {
      const news = newsOf(attempt, now);
      const key = JSON.stringify(news);
      const group = groups.get(key) ?? { news, of: [] };
      group.of.push(attempt);
      groups.set(key, group);
    }
    for (const { news, of } of groups.values()) await this.change(manager, of, news);
  }

  private change(
    manager: EntityManager,
    messages: readonly { id: string }[],
    news: News<QueuedMessage>,
  ): Promise<void> {
    const ids = messages.map(({ id }) => id);
    return updateRows(manager, QueuedMessage, 'id', ids, news);
  }

  private async step(
    manager: EntityManager,
    step: StepName,
    attempts: readonly { id: string; attempt: number; result?: EndedAttempt['result'] }[],
    at: Date,
  ): Promise<void> {
    if (attempts.length === 0) return;
    const rows = attempts.map(({ id, attempt, result }) => ({
      messageId: id,
      attempt,
      step,
      outcome: result?.outcome ?? null,
      errorCode: result && 'errcode' in result ? result.errcode : null,
      providerId: (result && providerIdOf(result)) ?? null,
      decidedBy: null,
      at,
    }));
    // Written again when the connection broke before it was told that they were written.
    await insertRows(manager, AttemptStep, rows, ['messageId', 'attempt', 'step']);
  }
}

const providerIdOf = (result: EndedAttempt['result']): string | null =>
  result.outcome === 'done' ? result.messageId : null;

function newsOf({ result, failures: before, expiresAt }: EndedAttempt, now: Date): Partial<QueuedMessage> {
  const { state, failures, pause } = afterwards(result.outcome, before);
  const news = { state, failures, leaseUntil: null };
  if (state === 'queued')
    // Settled is what had lapsed; now it is known that it was not sent.
    return {
      ...news,
      reason: null,
      availableAt: new Date(Math.min(now.getTime() + pause, expiresAt.getTime())),
      settledAt: null,
    };
  return { ...news, reason: state === 'accepted' ? null : result.outcome, settledAt: now };
}
