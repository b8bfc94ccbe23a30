// @ts-check
// A million readings of what publicists shared: by the service, judged and in the ledger, and by plain inserts of the
// same rows, a transaction for each reader; then the funnel of a publicist, by the service and by the same SQL by hand.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DURABLE, privateMariadb } from '../mariadb.mjs';
import { figure } from '../report.mjs';
import { interleaved, progress, repeating } from '../rounds.mjs';
import { size } from '../size.mjs';
import { onLibsql, onMariadb } from './plain.mjs';
import { crowd, SEASON, startService } from './service.mjs';

const ROUNDS = 5;
/** Readings of both halves together are spread over the rounds. */
const EACH = Math.ceil(size(1_000_000) / ROUNDS);
/** Each has a thousand readers in the end, or some less. */
const PUBLICISTS = Math.min(1000, Math.ceil(EACH / 200));
/** Readers who come together, at most twenty to one publicist: no burst. */
const LOT = Math.min(1000, 20 * PUBLICISTS);
/** Phones that are answered at the same moment. */
const AT_ONCE = 128;
const PLAIN = 'plain inserts';
const SERVICE = 'service';
const BY_HAND = 'SQL by hand';
const GOALS = { reading: 0.5, funnel: 1 / 1.2 };

/** @typedef {Awaited<ReturnType<typeof startService>>} Service */
/** @typedef {ReturnType<typeof onLibsql>} Plain */

/** @param {string} database @param {Service} service @param {Plain} plain */
async function readings(database, service, plain) {
  progress(
    `${database}: ${EACH * ROUNDS} readings each way, ${AT_ONCE} at once, for ${PUBLICISTS} publicists`,
  );
  let done = 0;
  const timed = async (/** @type {() => Promise<unknown>} */ work) => {
    const start = performance.now();
    await work();
    done += EACH;
    const took = performance.now() - start;
    await service.check(done);
    return (EACH * 1000) / took;
  };
  return interleaved([
    {
      name: PLAIN,
      measure: () =>
        timed(() => crowd(EACH, AT_ONCE, (at) => plain.read(service.people[at % PUBLICISTS].id))),
    },
    {
      name: SERVICE,
      measure: () =>
        timed(async () => {
          for (let left = EACH; left > 0; left -= LOT) await service.lot(Math.min(left, LOT), AT_ONCE);
        }),
    },
  ]);
}

/** @param {Service} service @param {Plain} plain */
function funnels(service, plain) {
  const [{ account }] = service.people;
  return interleaved(
    [
      repeating(BY_HAND, 1, () => plain.funnel(account, SEASON), 400),
      repeating(SERVICE, 1, () => service.funnel(account), 400),
    ],
    3,
  );
}

/** @param {string} database @param {Service} service @param {Plain} plain */
async function figures(database, service, plain) {
  try {
    const read = await readings(database, service, plain);
    const funnel = await funnels(service, plain);
    return [
      ...[...read].map(([name, { rate }]) => figure(`${database}, readings: ${name}`, rate, 'readings/s')),
      figure(
        `${database}, readings: ${SERVICE}`,
        read.get(SERVICE)?.ratio ?? 0,
        `of ${PLAIN}`,
        GOALS.reading,
      ),
      ...[...funnel].map(([name, { rate }]) => figure(`${database}, funnel: ${name}`, rate, 'queries/s')),
      figure(
        `${database}, funnel: ${SERVICE}`,
        funnel.get(SERVICE)?.ratio ?? 0,
        `of ${BY_HAND}`,
        GOALS.funnel,
      ),
    ];
  } finally {
    await plain.stop();
    await service.stop();
  }
}

export async function bench() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  const mariadb = await privateMariadb(DURABLE);
  try {
    const embedded = path.join(folder, 'embedded');
    const onFile = await startService({ DATABASE_URL: '' }, embedded, PUBLICISTS);
    const all = await figures('libsql', onFile, onLibsql(embedded));
    const onServer = await startService(
      { DATABASE_URL: mariadb.url },
      path.join(folder, 'files'),
      PUBLICISTS,
    );
    return [...all, ...(await figures('MariaDB', onServer, onMariadb(mariadb.url)))];
  } finally {
    await mariadb.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
