import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { type News, updateRows } from '../database/update-rows';
import { allot } from './allot';
import { AttemptStep, type StepName } from './attempt-step.entity';
import {
  type DueMessage,
  dueAt,
  type LapsedMessage,
  lapsedBy,
  stillOpen,
  type Taken,
} from './attempts.queries';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { KINDS } from './message';
import { QueuedMessage } from './queued-message.entity';
import { type Attempt, type EndedAttempt, providerIdOf, settled } from './settled';
import { verdictOn } from './verdict';

/** Twice as long as asking WeChat takes at worst, with a new access token and a second try. */
const LEASE = 120_000;
/** As long before its lease is over nobody else decides about a message, in milliseconds. */
const MARGIN = 30_000;

/** So long it is gone on from what was taken, in milliseconds; then it is looked from the beginning again. */
const ONWARD = 1000;

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
  private front: { taken: Taken; until: number } = { taken: {}, until: 0 };

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
  async turn(ended: readonly EndedAttempt[], most: number): Promise<Turn> {
    const from = performance.now() < this.front.until ? this.front.taken : {};
    const { taken, ...turn } = await this.database.claim(async (manager) => {
      const now = this.clock.now();
      if (ended.length > 0) await this.ending(manager, ended, now);
      if (most === 0) return { looked: 0, begun: [], taken: from };
      return this.beginning(manager, most, now, from);
    });
    const until = from === this.front.taken ? this.front.until : performance.now() + ONWARD;
    this.front = { taken, until };
    return turn;
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
    const open = await this.open(manager, ended, now);
    await this.step(manager, 'ended', ended, now);
    for (const { attempts, news } of settled(open, now))
      await this.change(manager, attempts, news, `state IN ('sending', 'unknown')`);
    const back = open.filter(({ result }) => verdictOn(result.outcome).credit === 'kept');
    await this.credits.giveBack(manager, back);
    const none = open.filter(({ result }) => verdictOn(result.outcome).credit === 'none-left');
    await this.credits.forfeit(manager, none);
    await this.deliveries.accepted(
      manager,
      ended.flatMap(({ result }) => providerIdOf(result) ?? []),
    );
    for (const { result, ...message } of open)
      if (result.outcome === 'unknown') await this.deliveries.explain(manager, message);
  }

  /** Those that are still to be decided: all under a lease, of the others those about which nobody has decided. */
  private async open(
    manager: EntityManager,
    ended: readonly EndedAttempt[],
    now: Date,
  ): Promise<readonly EndedAttempt[]> {
    const late = ended.filter(({ leaseUntil }) => leaseUntil.getTime() - now.getTime() < MARGIN);
    if (late.length === 0) return ended;
    const open = new Set(await stillOpen(manager, this.database.locks, late));
    return ended.filter((attempt) => open.has(attempt) || !late.includes(attempt));
  }

  private async beginning(
    manager: EntityManager,
    most: number,
    now: Date,
    from: Taken,
  ): Promise<Turn & { taken: Taken }> {
    const { due, taken } = await dueAt(manager, this.database.locks, now, most, from);
    const plain = due.every(({ expiresAt }) => expiresAt > now) && (await this.credits.take(manager, due));
    const sent = plain ? due : await this.sorted(manager, due, now);
    return { looked: due.length, begun: await this.started(manager, sent, now), taken };
  }

  /** Writes down what becomes of those that are not sent now, and takes the credits of the others. */
  private async sorted(manager: EntityManager, due: DueMessage[], now: Date): Promise<DueMessage[]> {
    const turns = allot(due, await this.credits.of(manager, due), now);
    await this.change(manager, turns.expired, { state: 'failed', reason: 'expired', settledAt: now });
    const notSubscribed = { state: 'failed', reason: 'not-subscribed', settledAt: now } as const;
    await this.change(manager, turns.notSubscribed, notSubscribed);
    const untilExpired = { reason: 'no-credit', availableAt: () => 'expires_at' };
    await this.change(manager, turns.wait, untilExpired);
    await this.credits.spend(manager, turns.send);
    return turns.send;
  }

  private async started(manager: EntityManager, messages: DueMessage[], now: Date): Promise<Attempt[]> {
    const leaseUntil = new Date(now.getTime() + LEASE);
    const begun = messages.map((message) =>
      Object.assign(message, { attempt: message.attempts + 1, leaseUntil }),
    );
    await this.step(manager, 'begun', begun, now);
    const sending = { state: 'sending', reason: null, attempts: () => 'attempts + 1', leaseUntil } as const;
    await this.change(manager, begun, sending);
    return begun;
  }

  private change(
    manager: EntityManager,
    messages: readonly { id: string }[],
    news: News<QueuedMessage>,
    only?: string,
  ): Promise<number> {
    const ids = messages.map(({ id }) => id);
    return updateRows(manager, QueuedMessage, 'id', ids, news, only);
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
