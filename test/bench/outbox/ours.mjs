// @ts-check
// This project's outbox as built, on a database that flushes at each commit.
import { server } from '../process.mjs';
import { FROM, inLots, messageTo, TEMPLATE } from './message.mjs';
import { openidOf } from './provider.mjs';

/** @type {typeof import('@titles/server/database/connect')} */
const { connect, migrate } = server('database/connect');
/** @type {typeof import('@titles/server/database/database')} */
const { Database } = server('database/database');
/** @type {typeof import('@titles/server/wechat/push/wechat-events.service')} */
const { WechatEvents } = server('wechat/push/wechat-events.service');
/** @type {typeof import('@titles/server/outbox/attempts.service')} */
const { Attempts } = server('outbox/attempts.service');
/** @type {typeof import('@titles/server/outbox/credits.service')} */
const { Credits } = server('outbox/credits.service');
/** @type {typeof import('@titles/server/outbox/credit.entity')} */
const { Credit } = server('outbox/credit.entity');
/** @type {typeof import('@titles/server/outbox/deliveries.service')} */
const { Deliveries } = server('outbox/deliveries.service');
/** @type {typeof import('@titles/server/outbox/message')} */
const { pairOf } = server('outbox/message');
/** @type {typeof import('@titles/server/outbox/outbox.service')} */
const { OutboxService } = server('outbox/outbox.service');
/** @type {typeof import('@titles/server/outbox/outbox-worker.service')} */
const { OutboxWorker } = server('outbox/outbox-worker.service');

/** A lecture's whole audience in transactions of so many. */
const LOT = 2000;
const expiresAt = new Date(FROM + 86_400_000);

/** @typedef {import('@titles/server/config').DatabaseConfig} DatabaseConfig */

/** A day that began with the bench, the same in all its processes. @param {number} since */
const clockOf = (since) => ({ now: () => new Date(FROM + Date.now() - since) });

/** @param {DatabaseConfig} config @param {number} since when the bench began */
export async function enqueuer(config, since) {
  const clock = clockOf(since);
  const source = await connect(config);
  await migrate(source);
  const database = new Database(source);
  const outbox = new OutboxService(database, clock);
  return {
    /** Everybody may be sent one message, and nothing is in the outbox. @param {number} people */
    async empty(people) {
      for (const table of ['messages', 'attempts', 'credits', 'deliveries'])
        await source.query(`TRUNCATE TABLE outbox_${table}`);
      await inLots(people, LOT, (some) =>
        source.manager.insert(
          Credit,
          some.map((person) => {
            const pair = { openid: openidOf(person), templateId: TEMPLATE };
            return { pair: pairOf(pair), ...pair, credits: 1 };
          }),
        ),
      );
    },
    /** @param {number} people */
    enqueue: (people) =>
      inLots(people, LOT, (some) =>
        database.write((manager) =>
          outbox.enqueue(manager, ...some.map((person) => ({ ...messageTo(person), expiresAt }))),
        ),
      ),
    /** Throws unless everything is written down: accepted, in one attempt, its credit taken. @param {number} people */
    async check(people) {
      const [found] = await source.query(
        `SELECT (SELECT COUNT(*) FROM outbox_messages WHERE state = 'accepted' AND attempts = 1) AS accepted,
           (SELECT COUNT(*) FROM outbox_messages) AS messages,
           (SELECT COUNT(*) FROM outbox_attempts WHERE step = 'begun') AS begun,
           (SELECT COUNT(*) FROM outbox_attempts WHERE step = 'ended' AND outcome = 'done') AS done,
           (SELECT COUNT(*) FROM outbox_credits WHERE credits = 0) AS spent`,
      );
      for (const [what, count] of Object.entries(found))
        if (Number(count) !== people) throw new Error(`The outbox has ${count} ${what}, not ${people}.`);
    },
    stop: () => database.onApplicationShutdown(),
  };
}

/**
 * @param {DatabaseConfig} config
 * @param {number} since when the bench began
 * @param {number} slots
 * @param {import('@titles/server/wechat/wechat-gateway.service').WechatGateway['send']} send
 */
export async function drainer(config, since, slots, send) {
  const clock = clockOf(since);
  const database = new Database(await connect(config));
  const events = new WechatEvents(database, clock);
  const attempts = new Attempts(
    database,
    clock,
    new Credits(database, clock, events),
    new Deliveries(database, events),
  );
  const gateway = /** @type {import('@titles/server/wechat/wechat-gateway.service').WechatGateway} */ ({
    send,
  });
  const worker = new OutboxWorker(attempts, gateway, clock, slots);
  return { drain: () => worker.drain(), stop: () => database.onApplicationShutdown() };
}
