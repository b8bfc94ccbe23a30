// @ts-check
// What viewers tell of their watching: by the service, over HTTP, and by the statements alone that the service issues.
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { DURABLE, privateMariadb } from '../mariadb.mjs';
import { listening } from '../process.mjs';
import { figure } from '../report.mjs';
import { interleaved, progress } from '../rounds.mjs';
import { size } from '../size.mjs';
import { recorded, replayer } from '../statements.mjs';
import { startDesk, surroundings } from './desk.mjs';
import { audience } from './audience.mjs';

const REPORTS = size(1600);
const VIEWERS = 16;
const CONNECTIONS = 10;
const STATEMENTS = 'its statements alone';
const SERVICE = 'service';
const HTTP = 'HTTP, 1 process';
const GOAL = 0.5;

/** @typedef {import('./audience.mjs').Viewer} Viewer */
/** @typedef {Awaited<ReturnType<typeof audience>>} Audience */
/** @typedef {(viewer: Viewer, from: number) => Promise<unknown>} Tell */

/**
 * All viewers watch at the same time, and tell of it: reports a second, all of them counted in the table.
 * @param {Audience} people
 * @param {Tell} tell
 * @param {boolean} credits
 */
async function everybody(people, tell, credits) {
  await people.begin();
  const each = Math.ceil(REPORTS / VIEWERS);
  const watch = async (/** @type {Viewer} */ viewer) => {
    for (let report = 0; report < each; report++) await tell(viewer, report * 2);
  };
  const start = performance.now();
  await Promise.all(people.viewers.map(watch));
  const took = performance.now() - start;
  await people.check(each, credits);
  return (each * VIEWERS * 1000) / took;
}

/** @param {Audience} people @param {import('typeorm').DataSource} source @param {string} url */
async function statementsAlone(people, source, url) {
  const [first] = people.viewers;
  let at = 0;
  await people.begin();
  const { names, steps } = await recorded(source, async () => {
    await people.tell(first, (at += 2));
    return { account: first.id, progress: first.progress };
  });
  const statements = steps.flatMap((step) => step.statements);
  progress(`A report is ${statements.length} statements.`);
  return replayer(url, steps, names, CONNECTIONS);
}

/** @param {string} address @param {string} videoId @param {string} film */
function phones(address, videoId, film) {
  const agent = new http.Agent({ keepAlive: true });
  return {
    /** @type {Tell} */
    tell: ({ token }, from) =>
      new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const call = http.request(
          `${address}/api/videos/${videoId}/report`,
          { method: 'POST', agent, headers },
          (answer) => {
            answer.resume().once('end', () => resolve(undefined));
            if (answer.statusCode !== 200) reject(new Error(`A report was answered ${answer.statusCode}.`));
          },
        );
        call.once('error', reject);
        call.end(JSON.stringify({ film, watched: [{ from, to: from + 2 }], position: from + 2 }));
      }),
    stop: () => agent.destroy(),
  };
}

export async function figuresOfReports() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  const mariadb = await privateMariadb(DURABLE);
  /** @type {{ stop: () => unknown }[]} */
  const running = [];
  try {
    const { app, published } = await startDesk(folder, mariadb.url);
    running.push({ stop: () => app.close() });
    const { id } = await published();
    const people = await audience(app, id, VIEWERS);
    const statements = await statementsAlone(people, people.source, mariadb.url);
    running.push(statements);
    const env = surroundings(folder, mariadb.url);
    const served = await listening([path.join(import.meta.dirname, 'served.mjs')], env);
    running.push(served);
    const web = phones(served.address, id, people.film);
    running.push(web);
    /** @type {[string, Tell, boolean][]} */
    const ways = [
      [STATEMENTS, ({ id: account, progress }) => statements.replay({ account, progress }), false],
      [SERVICE, people.tell, true],
      [HTTP, web.tell, true],
    ];
    progress(`${REPORTS} reports of ${VIEWERS} viewers at once, each of ${ways.length} ways`);
    const results = await interleaved(
      ways.map(([name, tell, credits]) => ({ name, measure: () => everybody(people, tell, credits) })),
    );
    return [...results].flatMap(([name, { rate, ratio }]) => [
      figure(`reports: ${name}`, rate, 'reports/s'),
      ...(name === STATEMENTS
        ? []
        : [figure(`reports: ${name}`, ratio, `of ${STATEMENTS}`, name === SERVICE ? GOAL : undefined)]),
    ]);
  } finally {
    for (const each of running.reverse()) await each.stop();
    await mariadb.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
