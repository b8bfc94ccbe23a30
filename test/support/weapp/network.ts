import { type Network } from './fake-wx';

/** Carries the app's requests to a running service, wherever the build thinks that it is. */
export const networkTo =
  (origin: string): Network =>
  async ({ url, method, data, header }) => {
    const response = await fetch(origin + url.slice(url.indexOf('/api/')), {
      method,
      ...(header && { headers: header }),
      ...(typeof data === 'string' && { body: data }),
    });
    const text = await response.text();
    return {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      data: text ? (JSON.parse(text) as unknown) : '',
    };
  };
