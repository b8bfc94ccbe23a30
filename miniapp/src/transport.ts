import Taro from '@tarojs/taro';
import { type Answer, type Request } from '@titles/shared/contract/endpoint';
import { preview, previewPath } from './preview';

const lowerCased = (headers: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

type Exchange = (request: Request & { headers: Record<string, string> }) => Promise<Answer>;

/** The browser's own fetch: Taro.request would bring three polyfills on the first route. */
const onWeb: Exchange = ({ method, path, headers, body }) =>
  fetch(API_BASE + previewPath(path, preview), {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  }).then((response) =>
    response.text().then((text) => ({
      status: response.status,
      headers: lowerCased(Object.fromEntries(response.headers.entries())),
      body: parsed(text),
    })),
  );

const onPhone: Exchange = ({ method, path, headers, body }) =>
  Taro.request<unknown>({
    url: API_BASE + path,
    method,
    header: headers,
    data: body === undefined ? undefined : JSON.stringify(body),
    timeout: 10_000,
  }).then(({ statusCode, header, data }) => ({
    status: statusCode,
    headers: lowerCased(header),
    body: data,
  }));

/** One request and its answer; rejects only when no answer came. */
export const exchange: Exchange = process.env.TARO_ENV === 'h5' ? onWeb : onPhone;
