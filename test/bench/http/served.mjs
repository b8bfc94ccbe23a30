// @ts-check
// What the real server answered, so that its rivals send the very same bytes and headers.
import http from 'node:http';

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers without those that node:http writes itself
 * @property {string} body base64
 *
 * @typedef {{ plain: Answer, gzip: Answer, unchanged: Answer }} Served
 */

/** Differs from request to request; the rivals send it too. */
const REQUEST_ID = 'x-request-id';
const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<Answer>}
 */
const ask = (url, headers) =>
  new Promise((resolve, reject) => {
    http
      .get(url, { headers, agent: false }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers)
                .filter(([name]) => !own.has(name))
                .map(([name, value]) => [
                  name,
                  name === REQUEST_ID ? 'a-request-s-own-name-0' : String(value),
                ]),
            ),
            body: Buffer.concat(chunks).toString('base64'),
          }),
        );
      })
      .on('error', reject);
  });

/** @param {string} url @returns {Promise<Served>} */
export async function served(url) {
  const plain = await ask(url, {});
  const gzip = await ask(url, { 'accept-encoding': 'gzip' });
  const unchanged = await ask(url, { 'if-none-match': plain.headers.etag ?? '' });
  if (plain.status !== 200) throw new Error(`${url} answered ${plain.status}, not 200.`);
  if (gzip.headers['content-encoding'] !== 'gzip') throw new Error(`${url} was not compressed.`);
  if (unchanged.status !== 304)
    throw new Error(`${url} answered ${unchanged.status} to its own ETag, not 304.`);
  return { plain, gzip, unchanged };
}

/**
 * Chooses as the real server does: by ETag, then by encoding.
 * @template T
 * @param {{ plain: T, gzip: T, unchanged: T }} answers
 * @param {string} etag
 * @returns {(headers: http.IncomingHttpHeaders) => T}
 */
export const chooser = (answers, etag) => (headers) =>
  headers['if-none-match'] === etag
    ? answers.unchanged
    : headers['accept-encoding']?.includes('gzip')
      ? answers.gzip
      : answers.plain;
