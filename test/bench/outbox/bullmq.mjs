// @ts-check
// BullMQ with what it has for speed: bulk adds, jobs removed when they are done, no more retries than needed.
import { Queue, Worker } from 'bullmq';
import { inLots, messageTo } from './message.mjs';

const NAME = 'bench';
const LOT = 2000;

/** @param {number} port */
const connection = (port) => ({ host: '127.0.0.1', port, maxRetriesPerRequest: null });

/** @param {number} port */
export function enqueuer(port) {
  const queue = new Queue(NAME, { connection: connection(port) });
  return {
    empty: () => queue.obliterate({ force: true }),
    /** The key is the job's id: one key is one job here as well. @param {number} people */
    enqueue: (people) =>
      inLots(people, LOT, (some) =>
        queue.addBulk(
          some.map((person) => {
            const { key, ...data } = messageTo(person);
            return { name: 'message', data, opts: { jobId: key, removeOnComplete: true } };
          }),
        ),
      ),
    /** Throws when anything is left. */
    async check() {
      const left = Object.entries(await queue.getJobCounts()).filter(([, count]) => count > 0);
      if (left.length > 0) throw new Error(`BullMQ has left ${JSON.stringify(left)}.`);
    },
    stop: () => queue.close(),
  };
}

/**
 * `completed` is called for each job of which Redis knows that it is done.
 * @param {number} port
 * @param {number} concurrency
 * @param {(message: { openid: string }) => Promise<unknown>} send
 */
export function drainer(port, concurrency, send) {
  /** @type {Worker | undefined} */
  let worker;
  return {
    /** @param {() => void} completed */
    async start(completed) {
      worker = new Worker(NAME, async ({ data }) => void (await send(data)), {
        connection: connection(port),
        concurrency,
        autorun: false,
      });
      worker.on('completed', completed);
      worker.on('error', (error) => process.stderr.write(`${error.stack}\n`));
      await worker.waitUntilReady();
      void worker.run();
    },
    stop: async () => worker?.close(),
  };
}
