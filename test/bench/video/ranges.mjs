// @ts-check
// 16 viewers of one film of 50 MB, in parts of a megabyte and from a place on to the end.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listening } from '../process.mjs';
import { figure } from '../report.mjs';
import { interleaved, progress } from '../rounds.mjs';
import { startDesk, surroundings } from './desk.mjs';
import { SIZE } from './film.mjs';
import { privateNginx } from './nginx.mjs';
import { viewersOf } from './viewers.mjs';

const MEGABYTE = 1024 * 1024;
const SECONDS = 1;
/** Turns a round, so that a noisy second hits both alike. */
const TURNS = 3;
const WARM_UP = 4;
const NGINX = 'nginx';
const OURS = 'this server';
const GOAL = 0.6;

/** @type {Record<string, string[]>} */
const ways = {
  'parts of 1 MB': Array.from(
    { length: SIZE / MEGABYTE },
    (_, at) => `bytes=${at * MEGABYTE}-${(at + 1) * MEGABYTE - 1}`,
  ),
  'from a place on': Array.from({ length: 10 }, (_, at) => `bytes=${at * 5 * MEGABYTE}-`),
};

export async function figuresOfRanges() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  /** @type {import('../process.mjs').Running[]} */
  const running = [];
  try {
    const desk = await startDesk(folder);
    const { id, film } = await desk.published();
    await desk.app.close();
    const files = path.join(folder, 'served');
    await mkdir(files);
    await writeFile(path.join(files, 'film.mp4'), film);
    running.push(await privateNginx(files));
    const env = surroundings(folder, '');
    running.push(await listening([path.join(import.meta.dirname, 'served.mjs')], env));
    const [nginx, ours] = running.map(({ address }) => address);
    return await figures(folder, [
      { name: NGINX, url: `${nginx}/film.mp4` },
      { name: OURS, url: `${ours}/api/videos/${id}/film` },
    ]);
  } finally {
    for (const { stop } of running) await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {{ name: string, url: string }[]} servers */
async function figures(folder, servers) {
  const all = [];
  for (const [way, ranges] of Object.entries(ways)) {
    const viewers = await viewersOf(folder, way.replaceAll(' ', '-'), ranges);
    const [theirs, ours] = await Promise.all(servers.map(({ url }) => viewers.parts(url)));
    if (JSON.stringify(theirs) !== JSON.stringify(ours) || !ours.every((part) => part.startsWith('206 ')))
      throw new Error(`The servers do not answer the same parts:\n${theirs.join('\n')}\n${ours.join('\n')}`);
    progress(`${way}: the same bytes; rounds of ${TURNS} times ${SECONDS} s for ${servers.length} servers`);
    for (const { url } of servers) await viewers.watch(url, WARM_UP);
    const results = await interleaved(
      servers.map(({ name, url }) => ({ name, measure: () => viewers.watch(url, SECONDS) })),
      TURNS,
    );
    for (const [name, { rate, ratio }] of results) {
      all.push(figure(`${way}: ${name}`, rate, 'parts/s'));
      if (name === OURS) all.push(figure(`${way}: ${name}`, ratio, `of ${NGINX}`, GOAL));
    }
  }
  return all;
}
