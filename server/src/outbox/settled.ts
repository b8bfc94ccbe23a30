import { type SendResult } from '../wechat/wechat-gateway.service';
import { type Candidate } from './allot';
import { type QueuedMessage } from './queued-message.entity';
import { afterwards, verdictOn } from './verdict';

/** An attempt that is committed as begun: now WeChat may be asked, once. */
export interface Attempt extends Candidate, Pick<QueuedMessage, 'fields' | 'page' | 'failures'> {
  attempt: number;
  leaseUntil: Date;
}
export interface EndedAttempt extends Attempt {
  result: SendResult | { outcome: 'not-tried' };
}

export const providerIdOf = (result: EndedAttempt['result']): string | null =>
  result.outcome === 'done' ? result.messageId : null;

/** What becomes of the messages whose attempts ended, those together of which the same is written. */
export function settled(
  ended: readonly EndedAttempt[],
  now: Date,
): { news: Partial<QueuedMessage>; attempts: EndedAttempt[] }[] {
  const groups = new Map<string, { news: Partial<QueuedMessage>; attempts: EndedAttempt[] }>();
  for (const attempt of ended) {
    const { outcome } = attempt.result;
    // When it expires matters to what is tried again.
    const until = verdictOn(outcome).state === 'queued' ? attempt.expiresAt.getTime() : '';
    const alike = `${outcome} ${attempt.failures} ${until}`;
    const group = groups.get(alike);
    if (group) group.attempts.push(attempt);
    else groups.set(alike, { news: newsOf(attempt, now), attempts: [attempt] });
  }
  return [...groups.values()];
}

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
