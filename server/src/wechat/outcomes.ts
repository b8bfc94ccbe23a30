/** What error codes mean: each becomes an outcome with a name. */
export type Codes = Readonly<Record<number, string>>;
/** Of a call that has none of its own. */
export type NoCodes = Readonly<Record<number, never>>;

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
} as const satisfies Codes;

type Meaning<C extends Codes> = C[keyof C] | (typeof everywhere)[keyof typeof everywhere] | 'unexpected';

/** WeChat answered that it will not. `errmsg` is its own text and stays out of logs. */
interface Refused<C extends Codes> {
  outcome: Meaning<C>;
  errcode: number;
  errmsg: string;
}

/**
 * Why a call was not done. `unreachable`: nothing reached WeChat. `unknown`: no answer that can be read came in time,
 * so it may have been carried out. `unexpected`: an error code that nobody foresaw.
 */
export type Failed<C extends Codes> = Refused<C> | { outcome: 'unreachable' | 'unknown' };

/** The call was never made, since no access token could be had; `because` says why. */
export interface NoToken {
  outcome: 'no-token';
  because: Failed<NoCodes>['outcome'];
}

export function meaningOf<C extends Codes>(codes: C, errcode: number): Meaning<C> {
  const known: Codes = { ...everywhere, ...codes };
  return (known[errcode] ?? 'unexpected') as Meaning<C>;
}
