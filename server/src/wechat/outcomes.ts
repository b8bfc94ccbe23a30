/** What the error codes of a call mean: each becomes an outcome with a name. */
export type Codes<Outcome extends string> = Readonly<Record<number, Outcome>>;

/** Error codes that any call may give. */
const everywhere = {
  '-1': 'busy',
  40001: 'token-refused',
  40013: 'misconfigured',
  40014: 'token-refused',
  40125: 'misconfigured',
  40164: 'misconfigured',
  42001: 'token-refused',
  45009: 'quota-used',
  45011: 'too-often',
  48001: 'misconfigured',
} as const satisfies Codes<string>;

type Meaning<Own extends string> = Own | (typeof everywhere)[keyof typeof everywhere] | 'unexpected';
type RefusedAs<Outcome> = Outcome extends string
  ? { outcome: Outcome; errcode: number; errmsg: string }
  : never;
/** WeChat answered that it will not. `errmsg` is its own text and stays out of logs. */
export type Refused<Own extends string> = RefusedAs<Meaning<Own>>;

/**
 * Why a call was not done. `unreachable`: nothing reached WeChat. `unknown`: no answer that can be read came in time,
 * so it may have been carried out. `unexpected`: an error code that nobody foresaw.
 */
export type Failed<Own extends string> = Refused<Own> | { outcome: 'unreachable' | 'unknown' };

/** The call was never made, since no access token could be had; `because` says why. */
export interface NoToken {
  outcome: 'no-token';
  because: Failed<never>['outcome'];
}

export function meaningOf<Own extends string>(codes: Codes<Own>, errcode: number): Meaning<Own> {
  const known: Codes<Meaning<Own>> = { ...everywhere, ...codes };
  return known[errcode] ?? 'unexpected';
}

/** An outcome as a log may say it. */
export const described = ({ outcome, errcode }: { outcome: string; errcode?: number }): string =>
  errcode === undefined ? outcome : `${outcome} (${errcode})`;
