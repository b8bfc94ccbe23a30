import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { updateRows } from '../database/update-rows';
import { WechatEvents } from '../wechat/push/wechat-events.service';
import { Credit } from './credit.entity';
import { type Candidate } from './allot';
import { pairOf } from './message';
import { QueuedMessage } from './queued-message.entity';

const less = { credits: () => 'credits - 1' };

type Pair = Pick<Candidate, 'openid' | 'templateId'>;

/**
 * How many messages of a template each person may be sent. WeChat's events give and take; a message takes its credit
 * when sending it begins, and gives it back when it was certainly not sent.
 */
@Injectable()
export class Credits implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: WechatEvents,
  ) {}

  onModuleInit(): void {
    for (const type of ['subscribe_msg_popup_event', 'subscribe_msg_change_event'] as const)
      this.events.on(type, async (manager, { openid, details }) => {
        for (const { templateId, choice } of details)
          await this.chose(manager, { openid, templateId }, type, choice);
      });
  }

  /** What these may still be sent, by pair; nobody else changes it until the transaction ends. */
  async of(manager: EntityManager, pairs: readonly Pair[]): Promise<Map<string, number>> {
    if (pairs.length === 0) return new Map();
    const keys = [...new Set(pairs.map(pairOf))].sort();
    const rows: Pick<Credit, 'pair' | 'credits'>[] = await manager.query(
      `SELECT pair, credits FROM outbox_credits WHERE pair IN (${keys.map(() => '?').join(', ')})${this.database.locks.wait}`,
      keys,
    );
    return new Map(rows.map(({ pair, credits }) => [pair, credits]));
  }

  /** Takes a credit for each if none of them is twice there and none has no credit; else takes nothing. */
  async take(manager: EntityManager, pairs: readonly Pair[]): Promise<boolean> {
    const keys = [...new Set(pairs.map(pairOf))];
    if (keys.length < pairs.length) return false;
    await manager.query('SAVEPOINT credits');
    const taken = await updateRows(manager, Credit, 'pair', keys, less, 'credits > 0');
    if (taken === keys.length) return true;
    await manager.query('ROLLBACK TO SAVEPOINT credits');
    return false;
  }

  /** Takes a credit for each, which must be there. */
  async spend(manager: EntityManager, pairs: readonly Pair[]): Promise<void> {
    await this.add(manager, pairs, -1);
  }

  /** Gives back the credits of what was not sent; who waits for one goes on. */
  async giveBack(manager: EntityManager, pairs: readonly Pair[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.add(manager, pairs, 1);
    await this.wake(manager, pairs);
  }

  /** WeChat sends them nothing more of the template. */
  async forfeit(manager: EntityManager, pairs: readonly Pair[]): Promise<void> {
    await updateRows(manager, Credit, 'pair', pairs.map(pairOf), { credits: 0 });
  }

  private async chose(
    manager: EntityManager,
    pair: Pair,
    type: 'subscribe_msg_popup_event' | 'subscribe_msg_change_event',
    choice: string,
  ): Promise<void> {
    // Refusing the question once takes nothing away; turning a template off does.
    const turnedOff = choice === 'ban' || (choice === 'reject' && type === 'subscribe_msg_change_event');
    if (turnedOff) await this.forfeit(manager, [pair]);
    else if (choice === 'accept' && type === 'subscribe_msg_popup_event') await this.grant(manager, pair);
  }

  /** One more message; who waits for it goes on. */
  private async grant(manager: EntityManager, pair: Pair): Promise<void> {
    const one = () => manager.increment(Credit, { pair: pairOf(pair) }, 'credits', 1);
    if ((await one()).affected === 0)
      try {
        await manager.insert(Credit, { pair: pairOf(pair), ...pair, credits: 1 });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        await one();
      }
    await this.wake(manager, [pair]);
  }

  private async add(manager: EntityManager, pairs: readonly Pair[], by: 1 | -1): Promise<void> {
    const times = new Map<string, number>();
    for (const pair of pairs.map(pairOf)) times.set(pair, (times.get(pair) ?? 0) + 1);
    for (const count of new Set(times.values())) {
      const some = [...times].filter(([, each]) => each === count).map(([pair]) => pair);
      await updateRows(manager, Credit, 'pair', some, { credits: () => `credits + ${by * count}` });
    }
  }

  /** What waits for a credit of these people and templates is due now; what still has none waits on. */
  private async wake(manager: EntityManager, pairs: readonly Pair[]): Promise<void> {
    const which = {
      openid: In([...new Set(pairs.map(({ openid }) => openid))]),
      templateId: In([...new Set(pairs.map(({ templateId }) => templateId))]),
    };
    await manager.update(
      QueuedMessage,
      { ...which, state: 'queued', reason: 'no-credit' },
      { availableAt: this.clock.now(), reason: null },
    );
  }
}
