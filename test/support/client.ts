import { api } from '@titles/shared/contract/index';
import {
  type Answer,
  type Client,
  createClient,
  type Request,
  type Send,
} from '@titles/shared/contract/endpoint';
import { keyed, newKey } from '@titles/shared/contract/keyed';
import { renewing } from '@titles/shared/contract/renewing';

/** The phone's transport over fetch; `token` as the phone keeps it. */
export const sendTo =
  (origin: string, token?: string): Send<Buffer> =>
  async ({ method, path, body, file, key }: Request<Buffer>): Promise<Answer> => {
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(file && { 'content-type': file.type }),
        ...(key && { 'idempotency-key': key }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file && { body: new Uint8Array(file.content) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text ? (JSON.parse(text) as unknown) : undefined,
    };
  };

export type ApiClient = Client<typeof api, Buffer>;

export const clientOf = (origin: string, token?: string): ApiClient =>
  createClient(api, keyed(sendTo(origin, token), newKey));

/** A phone with a session that it renews, as the mini-program does. */
export function phoneOf(
  origin: string,
  session: { token: string; refreshToken: string },
): { client: ApiClient; inUse: () => string | null } {
  let kept: typeof session | null = session;
  const { refresh } = clientOf(origin).identity;
  const held = {
    tokenInUse: () => kept?.token ?? null,
    renew: () =>
      refresh({ body: { refreshToken: kept?.refreshToken ?? '' } }).then(
        (next) => {
          kept = next;
        },
        () => {
          kept = null;
        },
      ),
    forget: () => {
      kept = null;
    },
  };
  const exchange = (request: Request<Buffer>, token: string | null) =>
    sendTo(origin, token ?? undefined)(request);
  return { client: createClient(api, keyed(renewing(exchange, held), newKey)), inUse: held.tokenInUse };
}
