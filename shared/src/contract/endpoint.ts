import * as z from 'zod/mini';
import { errors, type ErrorCode, type FieldError } from '../errors';
import { type Role } from './roles';

type Schema = z.core.$ZodType;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: anyone, or a caller who holds one of the roles, as far as the scope of that grant reaches. What no
 * endpoint grants is denied.
 */
export type Access = 'anyone' | readonly Role[];

export interface EndpointShape {
  /** Method and path below `/api`; `:name` parts are described by `params`. */
  route: `${Method} /${string}`;
  summary: string;
  access: Access;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  result: Schema;
  /** Refusals beyond bad-input, not-signed-in, not-allowed and internal. */
  errors?: readonly ErrorCode[];
  /** Published content, the same for everyone: answered with an ETag from the content cache. */
  published?: true;
}

/** One endpoint of the contract: the route, its schemas, who may call it and how it may refuse. */
export const endpoint = <const E extends EndpointShape>(shape: E): E => shape;

/** Endpoints by feature and verb: `{ seasons: { list: endpoint(…) } }`. */
export interface Contract {
  readonly [name: string]: EndpointShape | Contract;
}

export const isEndpoint = (value: EndpointShape | Contract): value is EndpointShape =>
  typeof value.route === 'string';

type Part<E, K extends 'params' | 'query' | 'body'> = E extends { [P in K]: infer S extends Schema }
  ? { [P in K]: z.output<S> }
  : unknown;
/** What a handler receives after validation. */
export type Input<E extends EndpointShape> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>;
export type Result<E extends EndpointShape> = z.output<E['result']>;

export interface Request {
  method: Method;
  /** Path with its parameters filled in and its query string, below `/api`. */
  path: string;
  body?: unknown;
}
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
}
/** The transport: `Taro.request` on the phone, `fetch` in tests. Rejects only when no answer came. */
export type Send = (request: Request) => Promise<Answer>;

/** A refusal as the client sees it: the code, the sentence to show, the wrong fields. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly status: number,
    readonly requestId: string | undefined,
    readonly fields: readonly FieldError[],
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The one shape of every refusal. */
export const Refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
});

const refused = (answer: Answer): ApiError => {
  const parsed = z.safeParse(Refusal, answer.body);
  if (!parsed.success)
    return new ApiError('internal', errors.internal.sentence, answer.status, undefined, []);
  const { code, message, requestId, fields } = parsed.data.error;
  return new ApiError(
    code in errors ? (code as ErrorCode) : 'internal',
    message,
    answer.status,
    requestId,
    fields,
  );
};

const filled = (template: string, params: Record<string, unknown> = {}): string =>
  template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

const queryString = (query: Record<string, unknown> = {}): string => {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

export type Client<C> = {
  readonly [K in keyof C]: C[K] extends EndpointShape ? Call<C[K]> : Client<C[K]>;
};
type Call<E extends EndpointShape> = keyof Input<E> extends never
  ? () => Promise<Result<E>>
  : (input: Input<E>) => Promise<Result<E>>;

/**
 * The one client of the contract. Each call resolves with the validated result or rejects with {@link ApiError};
 * a transport failure passes through as it is.
 */
export function createClient<const C extends Contract>(contract: C, send: Send): Client<C> {
  const calls = Object.entries(contract).map(([name, value]): [string, unknown] => {
    if (!isEndpoint(value)) return [name, createClient(value, send)];
    const [method, template] = value.route.split(' ') as [Method, string];
    // `.then`, not `await`: zod inside an async function defeats tree-shaking in the weapp bundle.
    return [
      name,
      (input: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown } = {}) =>
        send({
          method,
          path: filled(template, input.params) + queryString(input.query),
          body: input.body,
        }).then((answer) => {
          if (answer.status >= 200 && answer.status < 300) return z.parse(value.result, answer.body);
          throw refused(answer);
        }),
    ];
  });
  return Object.fromEntries(calls) as Client<C>;
}
