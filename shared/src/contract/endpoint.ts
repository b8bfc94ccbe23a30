import * as z from 'zod/mini';
import { errors, type ErrorCode, type FieldError } from '../errors';
import { type FileType } from './file-types';
import { type Role } from './roles';

type Schema = z.core.$ZodType;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: anyone, or a caller who holds one of the roles, as far as the scope of that grant reaches. What no
 * endpoint grants is denied.
 */
export type Access = 'anyone' | readonly Role[];

/** What every route of the contract says, whatever it carries. */
interface RouteShape {
  /** Method and path below `/api`; `:name` parts are described by `params`. */
  route: `${Method} /${string}`;
  summary: string;
  access: Access;
  params?: Schema;
  query?: Schema;
  /** Refusals beyond bad-input, not-signed-in, not-allowed and internal. */
  errors?: readonly ErrorCode[];
}

export interface EndpointShape extends RouteShape {
  body?: Schema;
  result: Schema;
  /** Published content, the same for everyone: answered with an ETag from the content cache. */
  published?: true;
  /** Books, pays or sends: the same request with the same key is carried out once and answered alike. */
  once?: true;
  /**
   * Anyone may call, but who did matters: a token that is sent must be known, so that phones renew it and send again,
   * without one when the session is over.
   */
  renews?: true;
}

export interface DownloadShape extends RouteShape {
  route: `GET /${string}`;
  /** The types of file it may answer. */
  answers: readonly [FileType, ...FileType[]];
}

export interface UploadShape extends RouteShape {
  route: `${'POST' | 'PUT'} /${string}`;
  /** The types of file it takes. */
  accepts: readonly [UploadType, ...UploadType[]];
  /** The most bytes it takes. */
  limit: number;
  result: Schema;
}
/** JSON comes in a body that the contract describes. */
type UploadType = Exclude<FileType, 'application/json'>;

export type AnyShape = EndpointShape | DownloadShape | UploadShape;

/** One endpoint of the contract: the route, its schemas, who may call it and how it may refuse. */
export const endpoint = <const E extends EndpointShape>(shape: E): E => shape;

/** An endpoint that answers a file: whole, a part of it (Range), or 304 to who has it. */
export const download = <const E extends DownloadShape>(shape: E): E => shape;

/** An endpoint that takes one file as the body of the request, as it is. */
export const upload = <const E extends UploadShape>(shape: E): E => shape;

/** Endpoints by feature and verb: `{ seasons: { list: endpoint(…) } }`. */
export interface Contract {
  readonly [name: string]: AnyShape | Contract;
}

export const isEndpoint = (value: AnyShape | Contract): value is AnyShape => typeof value.route === 'string';
export const isDownload = (shape: AnyShape): shape is DownloadShape => 'answers' in shape;
export const isUpload = (shape: AnyShape): shape is UploadShape => 'accepts' in shape;

type Part<E, K extends 'params' | 'query' | 'body'> = E extends { [P in K]: infer S extends Schema }
  ? { [P in K]: z.output<S> }
  : unknown;
/** What a handler receives after validation. */
export type Input<E extends AnyShape> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>;
export type Result<E extends EndpointShape | UploadShape> = z.output<E['result']>;

/** A file to be sent; `content` is what the transport takes: a Blob in browsers, a Buffer in tests. */
export interface FileToSend<F> {
  type: FileType;
  content: F;
}
export interface Request<F = never> {
  method: Method;
  /** Path with its parameters filled in and its query string, below `/api`. */
  path: string;
  body?: unknown;
  /** Wants a key, see `keyed`. */
  once?: true;
  /** Goes without a token when the session is over, see `renewing`. */
  renews?: true;
  /** One for each thing that a person does. */
  key?: string;
  /** In place of a body. */
  file?: FileToSend<F>;
}
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
}
/** The transport: `Taro.request` on the phone, `fetch` in tests. Rejects only when no answer came. */
export type Send<F = never> = (request: Request<F>) => Promise<Answer>;

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

/** What an answer that is no success says. */
export const refused = (answer: Answer): ApiError => {
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

/** The calls of a contract; a download's call gives its address below `/api`. `F` is what the transport sends as a file. */
export type Client<C, F = never> = {
  readonly [K in keyof C]: C[K] extends DownloadShape
    ? Call<Input<C[K]>, string>
    : C[K] extends UploadShape
      ? (input: Input<C[K]> & { file: FileToSend<F> }) => Promise<Result<C[K]>>
      : C[K] extends EndpointShape
        ? Call<Input<C[K]>, Promise<Result<C[K]>>>
        : Client<C[K], F>;
};
type Call<I, R> = keyof I extends never ? () => R : (input: I) => R;

interface Given<F> {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: FileToSend<F>;
}

/**
 * The one client of the contract. Each call resolves with the validated result or rejects with {@link ApiError};
 * a transport failure passes through as it is.
 */
export function createClient<const C extends Contract, F = never>(contract: C, send: Send<F>): Client<C, F> {
  const calls = Object.entries(contract).map(([name, value]): [string, unknown] => {
    if (!isEndpoint(value)) return [name, createClient(value, send)];
    const [method, template] = value.route.split(' ') as [Method, string];
    const addressOf = ({ params, query }: Given<F> = {}) => filled(template, params) + queryString(query);
    if (isDownload(value)) return [name, addressOf];
    // `.then`, not `await`: zod inside an async function defeats tree-shaking in the weapp bundle.
    return [
      name,
      (input: Given<F> = {}) =>
        send({
          method,
          path: addressOf(input),
          body: input.body,
          ...('once' in value && { once: true }),
          ...('renews' in value && { renews: true }),
          ...(input.file && { file: input.file }),
        }).then((answer) => {
          if (answer.status >= 200 && answer.status < 300) return z.parse(value.result, answer.body);
          throw refused(answer);
        }),
    ];
  });
  return Object.fromEntries(calls) as Client<C, F>;
}
