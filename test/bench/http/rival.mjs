// @ts-check
// A process of its own: bare Fastify or bare node:http, serving what the real server served (a JSON file) from memory.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import fastify from 'fastify';
import { chooser } from './served.mjs';

const [kind, file, path] = process.argv.slice(2);
/** @type {import('./served.mjs').Served} */
const answers = JSON.parse(readFileSync(file, 'utf8'));

/** @param {import('./served.mjs').Answer} answer */
const ready = ({ status, headers, body }) => ({ status, headers, body: Buffer.from(body, 'base64') });
const choose = chooser(
  { plain: ready(answers.plain), gzip: ready(answers.gzip), unchanged: ready(answers.unchanged) },
  answers.plain.headers.etag,
);

/** @returns {Promise<number>} the port */
async function bareFastify() {
  const app = fastify();
  app.get(path, (request, reply) => {
    const { status, headers, body } = choose(request.headers);
    reply.code(status).headers(headers);
    return status === 304 ? reply.send() : reply.send(body);
  });
  return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
}

/** @returns {Promise<number>} the port */
const bareNode = () =>
  new Promise((resolve) => {
    const server = http.createServer((request, response) => {
      if (request.url !== path) return response.writeHead(404).end();
      const { status, headers, body } = choose(request.headers);
      if (status === 304) return response.writeHead(304, headers).end();
      return response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

console.log(`http://127.0.0.1:${await (kind === 'fastify' ? bareFastify() : bareNode())}`);
