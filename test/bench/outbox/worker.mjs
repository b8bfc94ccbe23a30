// @ts-check
// A worker as a process of its own; the bench tells it when to begin and when to stop.
import { setTimeout as pause } from 'node:timers/promises';
import * as bullmq from './bullmq.mjs';
import * as ours from './ours.mjs';
import { provider } from './provider.mjs';

/** @type {{ queue: 'ours' | 'bullmq', people: number, atOnce: number, port: number, since: number, config: import('./ours.mjs').DatabaseConfig }} */
const { queue, people, atOnce, port, since, config } = JSON.parse(process.argv[2]);
/** What is written down as done is told so often, in milliseconds. */
const TELL = 10;

const taker = provider(people);
let done = 0;
let told = -1;
const tell = () => {
  if (done !== told) process.send?.({ done: (told = done) });
};

async function workOnOurs() {
  const { drain, stop } = await ours.drainer(config, since, atOnce, taker.send);
  let stopping = false;
  return {
    start() {
      void (async () => {
        while (!stopping) {
          await drain();
          // After a drain everything that was sent is written down.
          done = taker.times.reduce((sum, each) => sum + each, 0);
          tell();
          await pause(TELL);
        }
      })();
    },
    async stop() {
      stopping = true;
      await stop();
    },
  };
}

async function workOnBullmq() {
  const { start, stop } = bullmq.drainer(port, atOnce, taker.send);
  const timer = setInterval(tell, TELL);
  return {
    start: () => start(() => void (done += 1)),
    async stop() {
      clearInterval(timer);
      await stop();
    },
  };
}

const work = await (queue === 'ours' ? workOnOurs() : workOnBullmq());
process.on('message', async (order) => {
  if (order === 'start') await work.start();
  else {
    await work.stop();
    // Only when it is sent whole: it may be larger than what the channel holds.
    process.send?.({ times: Buffer.from(taker.times).toString('base64') }, () => process.disconnect?.());
  }
});
process.send?.({ ready: true });
