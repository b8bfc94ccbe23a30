import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../../clock';
import { type Config } from '../../config';
import { Database } from '../../database/database';
import { insertNew } from '../../database/insert-new';
import { Gathered } from '../../gathered';
import { secretHash } from '../../secret';
import { type Caller } from '../caller';
import { networkOf } from './network';
import { type RateWindow } from './rate-window.entity';

/** Injection token: requests a minute, null for no limits. */
export const RATE_LIMITS = Symbol('rate limits');

const MINUTE = 60_000;
/** A process takes a twentieth of a minute's requests at once from the database, instead of writing for each. */
const PARTS = 20;

export class TooManyRequests extends DomainError<'too-many-attempts'> {
  constructor(readonly seconds: number) {
    super('too-many-attempts', `操作太频繁了，请过 ${seconds} 秒再试。`);
  }
}

/** Counts requests by person, and of who is not signed in by address, over all processes together. */
@Injectable()
export class RateLimits {
  private minute = 0;
  /** What this process may still let through of what it took. */
  private readonly left = new Map<string, number>();
  /** Who has used up this minute. */
  private readonly spent = new Set<string>();
  /** Those who are let through for the first time in a minute are written down together; whether each was the first. */
  private readonly firsts = new Gathered<RateWindow, boolean>((some) =>
    insertNew(this.database, 'rate_windows', ['id', 'minute', 'used'], some),
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(RATE_LIMITS) private readonly limits: Config['limits'],
  ) {}

  /** Throws {@link TooManyRequests}. */
  async count({ accountId }: Caller, address: string): Promise<void> {
    if (!this.limits) return;
    const now = this.clock.now().getTime();
    const minute = this.minuteOf(now);
    const [who, limit] =
      accountId === null
        ? [`address ${networkOf(address)}`, this.limits.perAddress]
        : [`account ${accountId}`, this.limits.perPerson];
    if (!this.left.get(who) && !this.spent.has(who)) {
      const more = await this.taken(secretHash(`${who} ${minute}`), minute, limit, this.left.has(who));
      if (more === 0) this.spent.add(who);
      this.left.set(who, (this.left.get(who) ?? 0) + more);
    }
    const left = this.left.get(who) ?? 0;
    if (left === 0) throw new TooManyRequests(Math.ceil(((minute + 1) * MINUTE - now) / 1000));
    this.left.set(who, left - 1);
  }

  private minuteOf(now: number): number {
    const minute = Math.floor(now / MINUTE);
    if (minute !== this.minute) {
      this.left.clear();
      this.spent.clear();
    }
    this.minute = minute;
    return minute;
  }

  /**
   * How many requests the database gives this process of a minute.
   *
   * @param known whether it seems to have given some already
   */
  private async taken(id: string, minute: number, limit: number, known: boolean): Promise<number> {
    const used = Math.max(1, Math.floor(limit / PARTS));
    const first = () => this.firsts.ask({ id, minute, used });
    // Some of the minute was taken already, by this process or another one.
    const next = async () => {
      const raised = 'UPDATE rate_windows SET used = used + ? WHERE id = ? AND used <= ?';
      return (await this.database.change(raised, [used, id, limit - used])) > 0;
    };
    const given = known ? (await next()) || (await first()) : (await first()) || (await next());
    return given ? used : 0;
  }
}
