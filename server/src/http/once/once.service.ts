import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../clock';
import { changed } from '../../database/changed';
import { Database } from '../../database/database';
import { insertNew } from '../../database/insert-new';
import { Gathered } from '../../gathered';
import { newId } from '../../ids';
import { secretHash } from '../../secret';
import { type Answer, given, kept, read, refusalOf } from './answer';
import { OnceRequest } from './once-request.entity';

/** How long an answer is given again. */
const KEPT = 24 * 60 * 60 * 1000;
/** Longer than any request takes. */
const LEASE = 60_000;
/** How long a second request waits for the first. */
const PATIENCE = 5000;

interface Asked {
  accountId: string;
  /** Chosen by the sender, one for each thing that a person does. */
  key: string;
  /** All that was asked, in a fixed order. */
  content: string;
}
interface Attempt {
  id: string;
  holder: string;
}
type Begun = Pick<OnceRequest, 'id' | 'holder' | 'digest' | 'leaseUntil' | 'expiresAt'>;

const OTHER_CONTENT = '这次提交的内容和上一次不同，请刷新后重新操作。';
const ALREADY = '刚才的操作已经办理，请刷新查看结果。';

/**
 * Carries out a request once, however often it comes. Every transaction of the work also marks the request as applied:
 * where that is not committed, nothing is, and the request may be carried out anew after a crash; an attempt whose
 * lease was taken over cannot commit any more.
 */
@Injectable()
export class Once {
  /** Those that begin at the same moment are written down together: whether each is the first with its key. */
  private readonly begins = new Gathered<Begun, boolean>((some) =>
    insertNew(
      this.database,
      'once_requests',
      ['id', 'holder', 'digest', 'state', 'lease_until', 'expires_at'],
      some.map(({ id, holder, digest, leaseUntil, expiresAt }) => ({
        ...{ id, holder, digest, state: 'begun' },
        ...{ lease_until: leaseUntil, expires_at: expiresAt },
      })),
    ),
  );

  /** Those that end at the same moment are written down together: one commit for many. */
  private readonly ends = new Gathered<Attempt & { answer: string }, void>(async (some) => {
    const places = some.map(() => '?').join(', ');
    await this.database.change(
      `UPDATE once_requests SET state = 'done', answer = CASE holder ${some.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${places}) AND holder IN (${places})`,
      [
        ...some.flatMap(({ holder, answer }) => [holder, answer]),
        ...some.map(({ id }) => id),
        ...some.map(({ holder }) => holder),
      ],
    );
    return some.map(() => undefined);
  });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({ accountId, key, content }: Asked, work: () => Promise<unknown>): Promise<unknown> {
    const attempt = { id: secretHash(`${accountId} ${key}`), holder: newId() };
    const earlier = await this.begun(attempt, secretHash(content), key);
    if (earlier) return given(earlier);
    try {
      const result = await this.database.accompanied((manager) => applied(manager, attempt), work);
      await this.ends.ask({ ...attempt, answer: kept({ result }, key) });
      return result;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) await this.ends.ask({ ...attempt, answer: kept(refusal, key) });
      else await this.giveUp(attempt);
      throw error;
    }
  }

  /** The answer of an earlier request with the key; null when this attempt is to carry it out. */
  private async begun(attempt: Attempt, digest: string, key: string): Promise<Answer | null> {
    if (await this.begin(attempt, digest)) return null;
    const until = performance.now() + PATIENCE;
    while (performance.now() < until) {
      const found = await this.take(attempt, digest);
      if (found === 'mine' || (found === null && (await this.begin(attempt, digest)))) return null;
      if (found?.answer) return read(found.answer, key);
      await pause(50);
    }
    throw new DomainError('busy');
  }

  /** Whether the attempt is the first with its key. */
  private async begin(attempt: Attempt, digest: string): Promise<boolean> {
    try {
      return await this.begins.ask({ ...attempt, digest, ...lasting(this.clock.now()) });
    } catch (error) {
      // It may be written down all the same; where it cannot be taken back, its lease ends.
      await this.giveUp(attempt).catch(() => undefined);
      throw error;
    }
  }

  /** `mine`, or the request as it stands; null when it is gone, or another attempt came between. */
  private async take(attempt: Attempt, digest: string): Promise<OnceRequest | 'mine' | null> {
    const now = this.clock.now();
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(OnceRequest, { id: attempt.id });
      if (!known) return null;
      const expired = known.expiresAt <= now;
      if (!expired && known.digest !== digest) throw new DomainError('conflict', OTHER_CONTENT);
      if (!expired && (known.state === 'done' || known.leaseUntil > now)) return known;
      if (!expired && known.state === 'applied') throw new DomainError('conflict', ALREADY);
      const { id, holder, state } = known;
      const fresh = { ...attempt, digest, state: 'begun' as const, ...lasting(now), answer: null };
      const { affected } = await manager.update(OnceRequest, { id, holder, state }, fresh);
      return affected ? 'mine' : null;
    });
  }

  /** Nothing was committed: the next request begins anew. Something was: nobody need wait to be told so. */
  private async giveUp(attempt: Attempt): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.delete(OnceRequest, { ...attempt, state: 'begun' });
      await manager.update(OnceRequest, attempt, { leaseUntil: this.clock.now() });
    });
  }
}

const lasting = (now: Date) => ({
  leaseUntil: new Date(now.getTime() + LEASE),
  expiresAt: new Date(now.getTime() + KEPT),
});

async function applied({ queryRunner }: EntityManager, { id, holder }: Attempt): Promise<void> {
  const sql = `UPDATE once_requests SET state = 'applied' WHERE id = ? AND holder = ? AND state <> 'done'`;
  if ((await changed(queryRunner, sql, [id, holder])) === 0) throw new DomainError('busy');
}
