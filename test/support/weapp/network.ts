import { type Network } from './fake-wx';

/** Carries the app's requests to a running service, wherever the build thinks that it is. */
export const networkTo =
  (origin: string): Network =>
  async ({ url, method, data, header, responseType }) => {
    const response = await fetch(origin + url.slice(url.indexOf('/api/')), {
      method,
      ...(header && { headers: header }),
      ...(typeof data === 'string' && { body: data }),
    });
    const answer = { statusCode: response.status, header: Object.fromEntries(response.headers) };
    if (responseType) return { ...answer, data: Buffer.from(await response.arrayBuffer()) };
    const text = await response.text();
    return {
      ...answer,
      data: text ? (JSON.parse(text) as unknown) : '',
    };
  };
