// @ts-check
// Seats held and confirmed: by the service, over HTTP, and by the statements alone that the service issues.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DURABLE, privateMariadb } from '../mariadb.mjs';
import { listening } from '../process.mjs';
import { figure } from '../report.mjs';
import { interleaved, progress, ratio } from '../rounds.mjs';
import { size } from '../size.mjs';
import { recorded, replayer } from '../statements.mjs';
import { phones } from './http.mjs';
import { newId, startService } from './service.mjs';

const BOOKINGS = size(1000);
/** People who book at the same moment, and the connections of one process. */
const AT_ONCE = 16;
const CONNECTIONS = 10;
const STATEMENTS = 'its statements alone';
const SERVICE = 'service';
const ONE = 'HTTP, 1 process';
const TWO = 'HTTP, 2 processes';
/** @type {Record<string, number | undefined>} */
const goals = { [SERVICE]: 0.5, [ONE]: 0.25 };

/** @typedef {{ id: string, token: string }} Person */
/** @typedef {(session: string, person: Person) => Promise<unknown>} Book */
/** @typedef {Awaited<ReturnType<typeof startService>>} Service */

/**
 * Everybody books a place in one of the sessions, which are full then: bookings a second, all of them in the table.
 * @param {Service} service
 * @param {Person[]} people
 * @param {number} count of sessions
 * @param {Book} book
 */
async function everybody(service, people, count, book) {
  const capacity = Math.ceil(people.length / count);
  const sessions = await Promise.all(Array.from({ length: count }, () => service.session(capacity)));
  let next = 0;
  const queue = async () => {
    for (let at = next++; at < people.length; at = next++) await book(sessions[at % count], people[at]);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, queue));
  const took = performance.now() - start;
  await service.check(sessions, people.length);
  return (people.length * 1000) / took;
}

/** With the seat as the service names one person's place in one session. @param {{ session: string, person: string, booking: string }} names */
const named = (names) => ({ ...names, seat: `${names.session}/${names.person}` });

/** @param {Service} service @param {string} url @param {Person} person */
async function statementsAlone(service, url, person) {
  const sessions = await Promise.all(Array.from({ length: 10 }, () => service.session(1)));
  const { names, steps } = await recorded(service.source, async () => {
    const session = sessions.pop() ?? '';
    return named({ session, person: person.id, booking: await service.book(session, person.id) });
  });
  const statements = steps.flatMap((step) => step.statements);
  const transactions = steps.filter(({ transaction }) => transaction).length;
  progress(`A booking is ${statements.length} statements, in ${transactions} transactions and beside them.`);
  return replayer(url, steps, names, CONNECTIONS);
}

/** @param {Service} service @param {string} url @param {import('../process.mjs').Running[]} servers */
async function figures(service, url, servers) {
  const people = await service.people(BOOKINGS);
  const statements = await statementsAlone(service, url, people[0]);
  const addresses = servers.map(({ address }) => address);
  const [one, two] = [phones(addresses.slice(0, 1)), phones(addresses)];
  /** @type {[string, Book][]} */
  const ways = [
    [STATEMENTS, (session, { id }) => statements.replay(named({ session, person: id, booking: newId() }))],
    [SERVICE, (session, { id }) => service.book(session, id)],
    [ONE, (session, { token }) => one.book(session, token)],
    [TWO, (session, { token }) => two.book(session, token)],
  ];
  const all = [];
  for (const count of [1, 20]) {
    const title = count === 1 ? 'one session' : `${count} sessions`;
    progress(`${title}: ${BOOKINGS} bookings by ${AT_ONCE} at once, each of ${ways.length} ways`);
    const results = await interleaved(
      ways.map(([name, book]) => ({ name, measure: () => everybody(service, people, count, book) })),
    );
    for (const [name, { rate, ratio }] of results) {
      all.push(figure(`${title}: ${name}`, rate, 'bookings/s'));
      if (name !== STATEMENTS && name !== TWO)
        all.push(figure(`${title}: ${name}`, ratio, `of ${STATEMENTS}`, goals[name]));
    }
    const rates = (/** @type {string} */ name) => results.get(name)?.rates ?? [];
    all.push(figure(`${title}: ${TWO}`, ratio(rates(TWO), rates(ONE)), 'of 1 process'));
  }
  one.stop();
  two.stop();
  await statements.stop();
  return all;
}

export async function bench() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  const mariadb = await privateMariadb(DURABLE);
  /** @type {import('../process.mjs').Running[]} */
  const servers = [];
  try {
    const service = await startService(mariadb.url, folder);
    try {
      const env = {
        NODE_ENV: 'production',
        PORT: '0',
        HOST: '127.0.0.1',
        DATABASE_URL: mariadb.url,
        DATA_DIR: folder,
      };
      while (servers.length < 2) servers.push(await listening(['server/dist/main.js'], env));
      return await figures(service, mariadb.url, servers);
    } finally {
      await service.stop();
    }
  } finally {
    for (const server of servers) await server.stop();
    await mariadb.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
