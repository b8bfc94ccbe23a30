// @ts-check
// The season list and a 304, against bare Fastify and node:http that serve the same bytes, measured by wrk.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listening, realServer } from '../process.mjs';
import { figure } from '../report.mjs';
import { interleaved, progress } from '../rounds.mjs';
import { served } from './served.mjs';
import { wrk } from './wrk.mjs';

const PATH = '/api/seasons';
const SECONDS = 3;
const OURS = 'this server';
const FASTIFY = 'bare Fastify';
/** Of bare Fastify, for the list from the content cache. */
const GOAL = 0.8;

export async function bench() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  /** @type {import('../process.mjs').Running[]} */
  const running = [];
  try {
    const start = async (/** @type {Promise<import('../process.mjs').Running>} */ starting) => {
      const process = await starting;
      running.push(process);
      return process.address;
    };
    const ours = await start(realServer());
    await served(ours + PATH); // The first answer is made; those after it come from the content cache.
    const answers = await served(ours + PATH);
    const file = path.join(folder, 'served.json');
    await writeFile(file, JSON.stringify(answers));
    const rival = (/** @type {string} */ kind) =>
      start(listening([path.join(import.meta.dirname, 'rival.mjs'), kind, file, PATH]));
    const servers = [
      { name: FASTIFY, address: await rival('fastify') },
      { name: OURS, address: ours },
      { name: 'node:http', address: await rival('node') },
    ];
    return await figures(servers, answers);
  } finally {
    for (const process of running) await process.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ name: string, address: string }[]} servers
 * @param {import('./served.mjs').Served} answers
 */
async function figures(servers, answers) {
  /** @type {{ name: string, headers: Record<string, string>, goal: number | undefined }[]} */
  const requests = [
    { name: 'list', headers: {}, goal: GOAL },
    { name: 'list, gzip', headers: { 'accept-encoding': 'gzip' }, goal: GOAL },
    { name: '304', headers: { 'if-none-match': answers.plain.headers.etag }, goal: undefined },
  ];
  for (const { name, address } of servers)
    if (JSON.stringify(await served(address + PATH)) !== JSON.stringify(answers))
      throw new Error(`${name} does not serve the same bytes and headers as this server.`);

  const all = [];
  for (const { name: request, headers, goal } of requests) {
    progress(`${request}: warming up, then rounds of ${SECONDS} s each for ${servers.length} servers`);
    for (const { address } of servers) await wrk(address + PATH, headers, 2);
    const results = await interleaved(
      servers.map(({ name, address }) => ({ name, measure: () => wrk(address + PATH, headers, SECONDS) })),
    );
    for (const [name, { rate, ratio }] of results) {
      all.push(figure(`${request}: ${name}`, rate, 'requests/s'));
      if (name !== FASTIFY)
        all.push(figure(`${request}: ${name}`, ratio, `of ${FASTIFY}`, name === OURS ? goal : undefined));
    }
  }
  return all;
}
