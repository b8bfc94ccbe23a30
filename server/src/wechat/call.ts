import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { type Codes, type Failed, meaningOf, type Refused } from './outcomes';

/** One of WeChat's calls, and how its answers are understood. */
export interface Call<T extends object, Own extends string> {
  path: string;
  /** What its own error codes mean; they outrank those that every call may give. */
  codes: Codes<Own>;
  /** Reads an answer without error code; undefined when it is not what was agreed. */
  read: (body: Buffer) => T | undefined;
  /** Whether carrying it out twice does no harm: only then is it repeated after an answer that was lost. */
  repeatable: boolean;
}
export interface Asked {
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it the call is a GET. */
  body?: object;
}
export type Done<T> = { outcome: 'done' } & T;

/** How long to wait for an answer and before the first repetition, in milliseconds. */
export interface Patience {
  answer: number;
  repeat: number;
}
export const PATIENCE: Patience = { answer: 5000, repeat: 200 };

const ATTEMPTS = 3;
const isWorthRepeating = ({ outcome }: { outcome: unknown }): boolean =>
  outcome === 'busy' || outcome === 'unreachable' || outcome === 'unknown';
/** Failures before a single byte of the request left. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const Refusal = z.object({ errcode: z.int(), errmsg: z.optional(z.string()) });

/** Reads an answer that is JSON. */
export const json =
  <S extends z.ZodMiniType<object>>(schema: S) =>
  (body: Buffer): z.output<S> | undefined => {
    const { data } = z.safeParse(schema, parsed(body));
    return data;
  };

/** Asks WeChat, again with growing pauses where that is safe, and says what came of it. */
export async function ask<T extends object, Own extends string>(
  base: string,
  call: Call<T, Own>,
  asked: Asked,
  patience: Patience = PATIENCE,
): Promise<Done<T> | Failed<Own>> {
  for (let attempt = 1; ; attempt++) {
    const result = await askOnce(base, call, asked, patience.answer);
    if (!call.repeatable || attempt === ATTEMPTS || !isWorthRepeating(result)) return result;
    await pause(patience.repeat * 2 ** (attempt - 1) * (0.5 + Math.random()));
  }
}

async function askOnce<T extends object, Own extends string>(
  base: string,
  call: Call<T, Own>,
  { query = {}, body }: Asked,
  patience: number,
): Promise<Done<T> | Failed<Own>> {
  const address = `${base}${call.path}?${new URLSearchParams(query).toString()}`;
  const bytes = await exchange(address, body, patience);
  if (typeof bytes === 'string') return { outcome: bytes };
  const { data: refusal } = z.safeParse(Refusal, parsed(bytes));
  if (refusal && refusal.errcode !== 0) {
    const { errcode, errmsg = '' } = refusal;
    return { outcome: meaningOf(call.codes, errcode), errcode, errmsg } as Refused<Own>;
  }
  const answer = call.read(bytes);
  return answer ? { outcome: 'done', ...answer } : { outcome: 'unknown' };
}

async function exchange(
  address: string,
  body: object | undefined,
  patience: number,
): Promise<Buffer | 'unreachable' | 'unknown'> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    // A page of some proxy: whether WeChat did its part is not known.
    return response.ok ? bytes : 'unknown';
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return NEVER_SENT.has(cause?.code ?? '') ? 'unreachable' : 'unknown';
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
