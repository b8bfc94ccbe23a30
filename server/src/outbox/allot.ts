import { pairOf } from './message';

export interface Candidate {
  id: string;
  openid: string;
  templateId: string;
  expiresAt: Date;
}

/**
 * Who of those whose turn has come is sent now: first come, first served, one credit each. Who has none waits for one,
 * and when their time is over they fail, those without a credit as not subscribed.
 */
export function allot<T extends Candidate>(
  due: readonly T[],
  credits: ReadonlyMap<string, number>,
  now: Date,
): { send: T[]; wait: T[]; expired: T[]; notSubscribed: T[] } {
  const left = new Map(credits);
  const allotted = { send: [] as T[], wait: [] as T[], expired: [] as T[], notSubscribed: [] as T[] };
  for (const message of due) {
    const pair = pairOf(message);
    const credit = left.get(pair) ?? 0;
    if (message.expiresAt <= now) allotted[credit > 0 ? 'expired' : 'notSubscribed'].push(message);
    else if (credit === 0) allotted.wait.push(message);
    else {
      left.set(pair, credit - 1);
      allotted.send.push(message);
    }
  }
  return allotted;
}
