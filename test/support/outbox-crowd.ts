import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, migrate } from '@titles/server/database/connect';
import { Database } from '@titles/server/database/database';
import { Credit } from '@titles/server/outbox/credit.entity';
import { pairOf } from '@titles/server/outbox/message';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { startStandIn } from '@titles/server/wechat/stand-in/start';
import { TestClock } from './clock';
import { type DatabaseName, freshDatabase } from './databases';

const WORKER = path.join(__dirname, 'outbox-worker.cjs');
const SEND = '/cgi-bin/message/subscribe/send';
const WORKERS = 2;
/** The workers' day begins at half past eight. */
const FROM = new Date('2026-11-24T00:30:00.000Z');
const PATIENCE = { answer: 800, repeat: 20 };
const ROWS = 1000;
const fields = { thing1: '职称大讲堂', time2: '2026年11月25日 15:00' };

interface Wish {
  database: DatabaseName;
  people: number;
  kills: number;
  /** How much faster the workers' time runs, so that leases last seconds; their day ends at eight in the evening. */
  speed: number;
  /** Whether what a dead worker had begun is known. */
  ledger: boolean;
}
export interface Outcome {
  /** How many messages stand where. */
  states: Record<string, number>;
  /** Unknown because their worker died. */
  lapsed: number;
  /** People who got more than one. */
  doubled: number;
  /** People of whom the outbox says otherwise than the stand-in: accepted but not there, or failed but there. */
  wrong: number;
}

/** Sends one message each to many people, by workers that are killed, through a WeChat that fails and dawdles. */
export async function sendToCrowd({ database, people, kills, speed, ledger }: Wish): Promise<Outcome> {
  const clock = new TestClock(FROM);
  const wechat = await startStandIn(clock);
  wechat.offer('lecture', Object.keys(fields));
  const config = await freshDatabase(database);
  const store = new Database(await connect(config));
  await migrate(store.source);
  const outbox = new OutboxService(store, clock);
  const openids = Array.from({ length: people }, (_, index) => {
    // Enough for a second message, if somebody should send one.
    for (let credit = 0; credit < 2; credit++) wechat.choose(`person ${index}`, 'lecture', 'accept');
    return wechat.openidOf(`person ${index}`);
  });
  for (let at = 0; at < people; at += ROWS)
    await store.write(async (manager) => {
      const some = openids.slice(at, at + ROWS).map((openid) => ({ openid, templateId: 'lecture' }));
      await manager.insert(
        Credit,
        some.map((pair) => ({ pair: pairOf(pair), ...pair, credits: 2 })),
      );
      const message = { kind: 'notice', subject: 'lectures/one', fields } as const;
      const expiresAt = new Date('2026-11-25T00:00:00.000Z');
      const messages = some.map((pair) => ({ ...message, ...pair, key: `one ${pair.openid}`, expiresAt }));
      await outbox.enqueue(manager, ...messages);
    });
  wechat.fail({ path: SEND, then: 'refuse', errcode: -1, share: 0.1 });
  wechat.fail({ path: SEND, then: 'late', milliseconds: 1500, share: 0.025 });
  wechat.fail({ path: SEND, then: 'mute', share: 0.025 });
  wechat.fail({ path: SEND, then: 'late', milliseconds: 30, share: 0.5 });

  const wish = {
    database: config,
    wechat: wechat.access,
    patience: PATIENCE,
    ledger,
    time: { from: FROM.getTime(), since: Date.now(), speed },
  };
  const start = () =>
    spawn(process.execPath, [WORKER, JSON.stringify(wish)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const workers = Array.from({ length: WORKERS }, start);
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const enough = (people * kill) / (kills + 1);
      while (wechat.inbox.length < enough) await pause(2);
      const place = kill % WORKERS;
      workers[place]!.kill('SIGKILL');
      workers[place] = start();
    }
    const open = () =>
      store.source.manager.countBy(QueuedMessage, [{ state: 'queued' }, { state: 'sending' }]);
    while ((await open()) > 0) await pause(250);
  } finally {
    const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of workers) worker.kill('SIGTERM');
    await Promise.all(ended);
  }
  const messages = await store.source.manager.find(QueuedMessage, {
    select: { id: true, openid: true, state: true, reason: true },
  });
  const received = new Map<string, number>();
  for (const { openid } of wechat.inbox) received.set(openid, (received.get(openid) ?? 0) + 1);
  await store.onApplicationShutdown();
  await wechat.onApplicationShutdown();

  const states: Record<string, number> = {};
  for (const { state } of messages) states[state] = (states[state] ?? 0) + 1;
  return {
    states,
    lapsed: messages.filter(({ reason }) => reason === 'lapsed').length,
    doubled: [...received.values()].filter((times) => times > 1).length,
    wrong: messages.filter(
      ({ openid, state }) =>
        (state === 'accepted' && !received.has(openid)) || (state === 'failed' && received.has(openid)),
    ).length,
  };
}
