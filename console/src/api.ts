import {
  type Answer,
  ApiError,
  type Client,
  type Contract,
  createClient,
  refused,
  type Request,
  type Send,
} from '@titles/shared/contract/endpoint';
import { identity } from '@titles/shared/contract/identity';
import { keyed, newKey } from '@titles/shared/contract/keyed';
import { renewing } from '@titles/shared/contract/renewing';
import { forget, keep, sessionInUse, takeOver, tokenInUse } from './session';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const fetched = ({ method, path, body, key }: Request, token: string | null): Promise<Response> =>
  fetch(`/api${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });

const answerOf = ({ status, headers }: Response, body: unknown): Answer => ({
  status,
  headers: Object.fromEntries(headers.entries()),
  body,
});
const exchange = async (request: Request, token: string | null): Promise<Answer> => {
  const response = await fetched(request, token);
  return answerOf(response, parsed(await response.text()));
};
const exchangeFile = async (request: Request, token: string | null): Promise<Answer> => {
  const response = await fetched(request, token);
  return answerOf(response, response.ok ? await response.blob() : parsed(await response.text()));
};

const { refresh } = createClient(identity, (request) => exchange(request, null));

const renew = async (): Promise<void> => {
  const session = sessionInUse();
  if (!session || takeOver()) return;
  try {
    keep(await refresh({ body: { refreshToken: session.refreshToken } }));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    // Another tab may have been quicker with the same refresh token.
    if (!takeOver()) forget(session.token);
  }
};

const session = { tokenInUse, renew, forget };
/** What books or sends has a key, so that a second click does it no second time. */
const send = keyed(renewing(exchange, session), newKey);
const sendForFile = renewing(exchangeFile, session);

/** The client of one feature's contract: `client(grants).list(…)`. */
export const client = <const C extends Contract>(contract: C): Client<C> => createClient(contract, send);

/** The file at the address that the call of a download gives. */
export async function fileAt(path: string): Promise<Blob> {
  const answer = await sendForFile({ method: 'GET', path, body: undefined });
  if (answer.body instanceof Blob) return answer.body;
  throw refused(answer);
}

const sendFile: Send<Blob> = renewing(async ({ method, path, file }: Request<Blob>, token) => {
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      ...(file && { 'content-type': file.type }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: file?.content ?? null,
  });
  return answerOf(response, parsed(await response.text()));
}, session);

/** The uploads of a contract: `sending(contract).add({ …, file })`, for files that are soon sent. */
export const sending = <const C extends Contract>(contract: C): Client<C, Blob> =>
  createClient(contract, sendFile);

/** What to tell the person about a call that failed. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : '网络好像断开了，请检查网络后再试。';

/** What is wrong with each field, by its name; empty when the refusal names none. */
export const fieldsOf = (error: unknown): { name: string; errors: string[] }[] =>
  error instanceof ApiError
    ? error.fields.map(({ path, message }) => ({ name: path.replace(/^body\./, ''), errors: [message] }))
    : [];
