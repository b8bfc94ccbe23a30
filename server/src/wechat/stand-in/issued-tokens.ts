import { randomBytes } from 'node:crypto';
import { type Moment } from './moment';
import { Refused } from './refused';

const SECOND = 1000;
const VALID = 7200 * SECOND;
/** In its last five minutes a token is followed by a new one, and both hold. */
const EARLY = 300 * SECOND;
const FORCE_PAUSE = 30 * SECOND;
const DAY = 24 * 60 * 60 * SECOND;
const FORCED_A_DAY = 20;

/** Access tokens as stable_token gives them: the same one to everybody, until it is about to expire or forced out. */
export class IssuedTokens {
  private readonly expiries = new Map<string, number>();
  private newest = '';
  private forcedAt: number[] = [];

  constructor(private readonly moment: Moment) {}

  give(force: boolean): { access_token: string; expires_in: number } {
    if (force) this.forceOut();
    if ((this.expiries.get(this.newest) ?? 0) - this.moment.now() <= EARLY) this.make();
    const left = (this.expiries.get(this.newest) ?? 0) - this.moment.now();
    return { access_token: this.newest, expires_in: Math.floor(left / SECOND) };
  }

  check(token: string): void {
    const until = this.expiries.get(token);
    if (until === undefined) throw new Refused(40001);
    if (until <= this.moment.now()) throw new Refused(42001);
  }

  /** No token holds any more, as when somebody else has forced a new one. */
  revoke(): void {
    this.expiries.clear();
    this.newest = '';
  }

  /** Asked again within half a minute, WeChat leaves the new token as it is. */
  private forceOut(): void {
    const now = this.moment.now();
    this.forcedAt = this.forcedAt.filter((at) => now - at < DAY);
    if (now - (this.forcedAt.at(-1) ?? 0) < FORCE_PAUSE) return;
    if (this.forcedAt.length === FORCED_A_DAY) throw new Refused(45009);
    this.forcedAt.push(now);
    this.revoke();
  }

  private make(): void {
    this.newest = `stand-in_${randomBytes(60).toString('base64url')}`;
    this.expiries.set(this.newest, this.moment.now() + VALID);
  }
}
