import { createHash } from 'node:crypto';
import { type Moment } from './moment';
import { Refused } from './refused';

/** How long somebody counts as having just used the mini-program. */
const ACTIVE = 2 * 60 * 60 * 1000;

/** The people with a phone: each persona has one openid, the same in every run. */
export class People {
  private readonly known = new Map<string, { persona: string; seenAt: number }>();

  constructor(private readonly moment: Moment) {}

  /** The openid of a persona, who is using the mini-program right now. */
  meet(persona: string): string {
    const openid = `o${createHash('sha256').update(persona).digest('base64url').slice(0, 27)}`;
    this.known.set(openid, { persona, seenAt: this.moment.now() });
    return openid;
  }

  /** Whose openid it is. */
  nameOf(openid: string): string {
    return this.known.get(openid)?.persona ?? this.stranger();
  }

  /** Refuses somebody who has not used the mini-program within two hours. */
  mustBeActive(openid: string): void {
    const { seenAt } = this.known.get(openid) ?? this.stranger();
    if (this.moment.now() - seenAt > ACTIVE) throw new Refused(61010);
  }

  private stranger(): never {
    throw new Refused(40003);
  }
}
