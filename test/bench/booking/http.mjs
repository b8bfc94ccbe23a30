// @ts-check
// People's phones: each booking is two requests to one of the service's processes.
import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** @param {string[]} addresses */
export function phones(addresses) {
  const agent = new http.Agent({ keepAlive: true });
  let turn = 0;

  /** @param {string} address @param {string} token @param {object} [body] @returns {Promise<{ id: string }>} */
  const post = (address, token, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      };
      const request = http.request(address, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${address} answered ${response.statusCode}: ${text}`));
        });
      });
      request.once('error', reject);
      request.end(body && JSON.stringify(body));
    });

  return {
    /** @param {string} session @param {string} token */
    async book(session, token) {
      const base = `${addresses[turn++ % addresses.length]}/api/bookings`;
      const { id } = await post(base, token, { resourceId: session });
      await post(`${base}/${id}/confirm`, token);
    },
    stop: () => agent.destroy(),
  };
}
