import { randomBytes } from 'node:crypto';
import { type Moment } from './moment';
import { Refused } from './refused';

const SECOND = 1000;
const VALID = 7200 * SECOND;
/** In its last five minutes a token is followed by a new one, and both hold. */
const EARLY = 300 * SECOND;
const FORCE_PAUSE = 30 * SECOND;
const FORCED_A_DAY = 20;

/** Access tokens as stable_token gives them: the same one to everybody, until it is about to expire or forced out. */
export class IssuedTokens {
  private readonly expiries = new Map<string, number>();
  private newest = '';
  private forcedAt = -Infinity;
  private forced = 0;

  constructor(private readonly moment: Moment) {}

  give(force: boolean): { access_token: string; expires_in: number } {
    if (force && this.moment.now() - this.forcedAt >= FORCE_PAUSE) this.forceOut();
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

  private forceOut(): void {
    if (this.forced === FORCED_A_DAY) throw new Refused(45009);
    this.forced++;
    this.forcedAt = this.moment.now();
    this.revoke();
  }

  private make(): void {
    this.newest = `stand-in_${randomBytes(60).toString('base64url')}`;
    this.expiries.set(this.newest, this.moment.now() + VALID);
  }
}
