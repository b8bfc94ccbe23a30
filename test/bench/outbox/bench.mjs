// @ts-check
// A lecture's audience is written to: by this outbox on MariaDB that flushes at commit, and by BullMQ on Redis.
import { fork } from 'node:child_process';
import path from 'node:path';
import { DURABLE, privateMariadb } from '../mariadb.mjs';
import { figure } from '../report.mjs';
import { interleaved, median, progress, ratio } from '../rounds.mjs';
import { size } from '../size.mjs';
import * as bullmq from './bullmq.mjs';
import * as ours from './ours.mjs';
import { privateRedis } from './redis.mjs';

const PEOPLE = size(220_000);
const WORKERS = 2;
/** So many messages each worker has under way; when it is killed, their fate is open with both queues. */
const AT_ONCE = 200;
const OURS = 'this outbox';
const BULLMQ = 'BullMQ';
const GOAL = 1.5;

/** @typedef {{ empty: (people: number) => Promise<unknown>, enqueue: (people: number) => Promise<unknown>, check: (people: number) => Promise<unknown> }} Enqueuer */

/** @param {object} wish */
async function startWorker(wish) {
  const child = fork(path.join(import.meta.dirname, 'worker.mjs'), [JSON.stringify(wish)]);
  /** @type {(() => void)[]} */
  const hearing = [];
  let done = 0;
  let times = '';
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`A worker ended with ${code}.`)));
  });
  child.on('message', (/** @type {{ done?: number, times?: string }} */ news) => {
    done = news.done ?? done;
    times = news.times ?? times;
    for (const hear of hearing) hear();
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await ready;
  return {
    done: () => done,
    start: () => child.send('start'),
    onNews: (/** @type {() => void} */ hear) => hearing.push(hear),
    /** How often it wrote to each person. */
    async stop() {
      child.send('stop');
      await ended;
      return Buffer.from(times, 'base64');
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Starts the workers, and tells after how many milliseconds all messages are written down as done. @param {object} wish */
async function drained(wish) {
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => startWorker(wish)));
  try {
    const start = performance.now();
    await new Promise((resolve) => {
      for (const { start, onNews } of workers) {
        onNews(() => {
          if (workers.reduce((sum, worker) => sum + worker.done(), 0) >= PEOPLE) resolve(undefined);
        });
        start();
      }
    });
    const took = performance.now() - start;
    const lists = await Promise.all(workers.map(({ stop }) => stop()));
    for (let person = 0; person < PEOPLE; person++) {
      const times = lists.reduce((sum, list) => sum + list[person], 0);
      if (times !== 1) throw new Error(`Person ${person} was written to ${times} times.`);
    }
    return took;
  } finally {
    for (const { kill } of workers) kill();
  }
}

/** @param {string} name @param {Enqueuer} enqueuer @param {object} wish */
function candidate(name, enqueuer, wish) {
  /** @type {Record<'enqueue' | 'drain', number[]>} */
  const rates = { enqueue: [], drain: [] };
  const rate = (/** @type {number} */ milliseconds) => (PEOPLE * 1000) / milliseconds;
  return {
    name,
    rates,
    async measure() {
      await enqueuer.empty(PEOPLE);
      const start = performance.now();
      await enqueuer.enqueue(PEOPLE);
      const enqueued = performance.now() - start;
      const took = await drained({ ...wish, people: PEOPLE, atOnce: AT_ONCE });
      await enqueuer.check(PEOPLE);
      rates.enqueue.push(rate(enqueued));
      rates.drain.push(rate(took));
      return rate(enqueued + took);
    },
  };
}

export async function bench() {
  const mariadb = await privateMariadb(DURABLE);
  const redis = await privateRedis();
  const since = Date.now();
  const inOurs = await ours.enqueuer(mariadb.config, since);
  const inBullmq = bullmq.enqueuer(redis.port);
  try {
    progress(
      `${PEOPLE} messages, ${WORKERS} workers with ${AT_ONCE} under way each; every one must arrive once`,
    );
    const candidates = [
      candidate(BULLMQ, inBullmq, { queue: 'bullmq', port: redis.port }),
      candidate(OURS, inOurs, { queue: 'ours', since, config: mariadb.config }),
    ];
    const results = await interleaved(candidates);
    const both = [...results].flatMap(([name, { rate, ratio }]) => [
      figure(`enqueued and sent: ${name}`, rate, 'messages/s'),
      ...(name === OURS ? [figure(`enqueued and sent: ${name}`, ratio, `of ${BULLMQ}`, GOAL)] : []),
    ]);
    const [yardstick, own] = candidates;
    const parts = /** @type {const} */ (['enqueue', 'drain']).flatMap((part) => [
      ...candidates.map(({ name, rates }) => figure(`${part}: ${name}`, median(rates[part]), 'messages/s')),
      figure(`${part}: ${OURS}`, ratio(own.rates[part], yardstick.rates[part]), `of ${BULLMQ}`),
    ]);
    return [...both, ...parts];
  } finally {
    await inBullmq.stop();
    await inOurs.stop();
    await redis.stop();
    await mariadb.stop();
  }
}
