import { type Client, type Contract, createClient, type Send } from '@titles/shared/contract/endpoint';
import { revalidated } from './revalidated';
import { forget, tokenInUse } from './session';
import { exchange } from './transport';

const read = (path: string, headers: Record<string, string>) => exchange({ method: 'GET', path, headers });
const get = process.env.TARO_ENV === 'h5' ? read : revalidated(read);

/** The transport of every call: adds the session's token, and ends the session when the service no longer knows it. */
const send: Send = ({ method, path, body }) => {
  const token = tokenInUse();
  const headers: Record<string, string> = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return (method === 'GET' ? get(path, headers) : exchange({ method, path, headers, body })).then(
    (answer) => {
      if (answer.status === 401 && token !== null) forget(token);
      return answer;
    },
  );
};

/** The client of one feature's contract: `client(seasons).current()`. */
export const client = <const C extends Contract>(contract: C): Client<C> => createClient(contract, send);
