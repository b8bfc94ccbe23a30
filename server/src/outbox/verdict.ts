import { type SendResult } from '../wechat/wechat-gateway.service';

/** `not-tried`: the lease had run short, or the process was stopping, before WeChat was asked. */
export type SendOutcome = SendResult['outcome'] | 'not-tried';

/** What an outcome means for the message, for the person's credit, and for everything else that waits. */
export interface Verdict {
  /** `queued`: it was certainly not sent, and is tried again. */
  state: 'accepted' | 'failed' | 'unknown' | 'queued';
  credit: 'spent' | 'kept' | 'none-left';
  /** Whether a repetition counts as a failure of this message; else it may be repeated until it expires. */
  counts: boolean;
  /** How WeChat does. `down` concerns every message, `doubtful` only when there are several in a row. */
  provider: 'fine' | 'doubtful' | 'down' | 'not-asked';
}

const accepted: Verdict = { state: 'accepted', credit: 'spent', counts: false, provider: 'fine' };
const refused: Verdict = { state: 'failed', credit: 'kept', counts: false, provider: 'fine' };
const again: Verdict = { state: 'queued', credit: 'kept', counts: true, provider: 'doubtful' };
const down: Verdict = { state: 'queued', credit: 'kept', counts: false, provider: 'down' };

const verdicts: Readonly<Record<SendOutcome, Verdict>> = {
  done: accepted,
  'not-subscribed': { ...refused, credit: 'none-left' },
  'unknown-person': refused,
  'unknown-template': refused,
  'unknown-page': refused,
  // Most are found before anything is sent, so they say nothing about WeChat.
  'bad-field': { ...refused, provider: 'not-asked' },
  busy: again,
  unexpected: again,
  unreachable: down,
  'no-token': down,
  'token-refused': down,
  misconfigured: down,
  'quota-used': down,
  'too-often': down,
  'not-tried': { ...down, provider: 'not-asked' },
  unknown: { state: 'unknown', credit: 'spent', counts: false, provider: 'doubtful' },
};

/** So many failures of its own, and a message has failed. */
const MOST_FAILURES = 5;
const SECOND = 1000;
const FIRST_PAUSE = 10 * SECOND;

export const verdictOn = (outcome: SendOutcome): Verdict => verdicts[outcome];

/** The verdict on a message that had failed so often before, and how long it waits before it is tried again. */
export function afterwards(outcome: SendOutcome, failuresBefore: number) {
  const verdict = verdictOn(outcome);
  const failures = failuresBefore + (verdict.counts ? 1 : 0);
  const givenUp = failures >= MOST_FAILURES;
  return {
    ...verdict,
    state: givenUp ? 'failed' : verdict.state,
    failures,
    /** In milliseconds. */
    pause: verdict.counts ? FIRST_PAUSE * 2 ** failuresBefore : 0,
  } as const;
}
