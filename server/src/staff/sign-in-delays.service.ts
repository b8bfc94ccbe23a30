import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { secretHash } from '../secret';
import { delayAfter, QUIET } from './delay';
import { SignInDelay } from './sign-in-delay.entity';

/** Makes who guesses wait, in every process: an attempt is counted before it is looked at. */
@Injectable()
export class SignInDelays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt. Throws `too-many-attempts` while the login must wait, and for all but one of those who come at once. */
  async attempt(login: string): Promise<void> {
    const wait = await this.database
      .write((manager) => this.count(manager, secretHash(login)))
      .catch((error: unknown) => {
        if (isDuplicate(error)) return 1;
        throw error;
      });
    if (wait > 0)
      throw new DomainError('too-many-attempts', `尝试次数有点多，请过${Math.ceil(wait / 1000)}秒再试。`);
  }

  /** Forgets the attempts of a login that got in, and those of others that are long over. */
  async forget(login: string): Promise<void> {
    const quiet = LessThan(new Date(this.clock.now().getTime() - QUIET));
    await this.database.write(async (manager) => {
      await manager.delete(SignInDelay, { loginHash: secretHash(login) });
      await manager.delete(SignInDelay, { retryAt: quiet });
    });
  }

  /** How long to wait still; 0 when the attempt is counted. */
  private async count(manager: EntityManager, loginHash: string): Promise<number> {
    const now = this.clock.now();
    const known = await manager.findOneBy(SignInDelay, { loginHash });
    const inARow = known && now.getTime() - known.retryAt.getTime() < QUIET ? known.attempts + 1 : 1;
    const next = { attempts: inARow, retryAt: new Date(now.getTime() + delayAfter(inARow)) };
    if (!known) {
      await manager.insert(SignInDelay, { loginHash, ...next });
      return 0;
    }
    if (known.retryAt > now) return known.retryAt.getTime() - now.getTime();
    const { affected } = await manager.update(SignInDelay, { loginHash, attempts: known.attempts }, next);
    return affected ? 0 : 1;
  }
}
