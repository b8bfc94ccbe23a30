import Taro from '@tarojs/taro';
import { type Client, type Contract, createClient, type Send } from '@titles/shared/contract/endpoint';
import { forget, tokenInUse } from './session';

const lowerCased = (headers: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** The transport of every call: adds the session's token, and ends the session when the service no longer knows it. */
export const send: Send = ({ method, path, body }) => {
  const token = tokenInUse();
  return Taro.request<unknown>({
    url: API_BASE + path,
    method,
    data: body === undefined ? undefined : JSON.stringify(body),
    header: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    timeout: 10_000,
  }).then(({ statusCode, header, data }) => {
    if (statusCode === 401 && token !== null) forget(token);
    return { status: statusCode, headers: lowerCased(header), body: data };
  });
};

/** The client of one feature's contract: `client(seasons).current()`. */
export const client = <const C extends Contract>(contract: C): Client<C> => createClient(contract, send);
