import { DomainError } from '@titles/shared/errors';
import { afterDaytime } from '../outbox/hours';
import { type KeptSpan } from './request.entity';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A company asks at least so long before, and at most so far ahead, in milliseconds. */
const ASK = { earliest: 3 * DAY, latest: 90 * DAY };
/** Nobody is asked who would have less time to answer: of the hours in which they can be told. */
const ASKED = 2 * HOUR;
/** How long somebody may think. */
const ANSWER = 48 * HOUR;
/** An answer must be there so long before it begins. */
const BEFORE = 24 * HOUR;

/** Throws `bad-input`, naming the time, for what is too soon, too far ahead, or comes twice. */
export function assertAskable(times: readonly KeptSpan[], now: Date): void {
  const fields = times.flatMap(({ startsAt }, index) => {
    const ahead = Date.parse(startsAt) - now.getTime();
    const again = times.findIndex((time) => time.startsAt === startsAt) < index;
    const message =
      ahead < ASK.earliest
        ? '请至少提前3天'
        : ahead > ASK.latest
          ? '请选90天以内的时间'
          : again
            ? '这个时间已经提过了'
            : null;
    return message === null ? [] : [{ path: `body.times.${index}.startsAt`, message }];
  });
  if (fields.length > 0) throw new DomainError('bad-input', fields[0]?.message, fields);
}

/** Those of the times about which somebody can still be asked. */
export const stillAskable = <T extends KeptSpan>(times: readonly T[], now: Date): T[] =>
  times.filter(({ startsAt }) => Date.parse(startsAt) - BEFORE >= afterDaytime(now, ASKED).getTime());

/** Until when an answer is waited for: two days, but a day before the first of the times. */
export const answerBy = (times: readonly KeptSpan[], now: Date): Date =>
  new Date(Math.min(now.getTime() + ANSWER, ...times.map(({ startsAt }) => Date.parse(startsAt) - BEFORE)));
