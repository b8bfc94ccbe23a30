import {
  ApiError,
  type Client,
  type Contract,
  createClient,
  type Request,
} from '@titles/shared/contract/endpoint';
import { identity } from '@titles/shared/contract/identity';
import { keyed, newKey } from '@titles/shared/contract/keyed';
import { renewing } from '@titles/shared/contract/renewing';
import { revalidated } from './revalidated';
import { forget, keep, sessionInUse, takeOver, tokenInUse } from './session';
import { exchange } from './transport';

const read = (path: string, headers: Record<string, string>) => exchange({ method: 'GET', path, headers });
const get = process.env.TARO_ENV === 'h5' ? read : revalidated(read);

const sendWith = ({ method, path, body, key }: Request, token: string | null) => {
  const headers: Record<string, string> = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return method === 'GET' ? get(path, headers) : exchange({ method, path, headers, body });
};

const { refresh } = createClient(identity, (request) => sendWith(request, null));

const renew = (): Promise<void> => {
  const session = sessionInUse();
  if (!session || takeOver()) return Promise.resolve();
  return refresh({ body: { refreshToken: session.refreshToken } }).then(
    (pair) => keep({ ...session, ...pair }),
    (error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      forget(session.token);
    },
  );
};

/**
 * The transport of every call: adds the session's token, renews it, and ends the session when that is refused. What
 * books or sends has a key, so that a second tap books no second seat.
 */
const send = keyed(renewing(sendWith, { tokenInUse, renew, forget }), newKey);

const { me } = createClient({ me: identity.me }, send);

/** Does again, with a renewed token, what goes past {@link client}, a file, and was answered that nobody is signed in. */
export const renewedFor = <A extends { statusCode: number }>(work: () => Promise<A>): Promise<A> =>
  work().then((answer) => (answer.statusCode === 401 && sessionInUse() ? me().then(work) : answer));

/** The client of one feature's contract: `client(seasons).current()`. */
export const client = <const C extends Contract>(contract: C): Client<C> => createClient(contract, send);
