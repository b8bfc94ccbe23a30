import { setTimeout as pause } from 'node:timers/promises';
import { type Database } from '@titles/server/database/database';
import { dueAt, type Taken } from '@titles/server/outbox/attempts.queries';
import { Attempts } from '@titles/server/outbox/attempts.service';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { eachDatabase } from '../support/databases';
import { MINUTE, outboxOn, SEND } from '../support/outbox';
import { type SharedWechat } from '../support/shared-wechat';
import { stop } from '../support/stop';

eachDatabase((name) => {
  let shared: SharedWechat;
  let database: Database;
  let attempts: Attempts;
  const { accept, credits, enqueue, message, states, steps } = outboxOn(
    name,
    (hand) => ({ shared, database, attempts } = hand),
  );

  describe('WeChat is down', () => {
    test('the messages wait, none of them spends its attempts, and one at a time looks whether it is back', async () => {
      await accept(6);
      await enqueue(...Array.from({ length: 6 }, (_, index) => message(`m${index}`)));
      const worker = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
      shared.wechat.fail({ path: SEND, then: 'refuse', errcode: 45009, times: 9 });
      await worker.drain();
      expect(shared.wechat.callsTo(SEND)).toBe(6);
      await worker.drain();
      expect(shared.wechat.callsTo(SEND)).toBe(6);
      for (let time = 1; time <= 3; time++) {
        shared.clock.advance(5 * MINUTE);
        await worker.drain();
        expect(shared.wechat.callsTo(SEND)).toBe(6 + time);
      }
      const rows = await database.source.manager.find(QueuedMessage);
      expect(rows.map(({ state, failures }) => [state, failures])).toEqual(rows.map(() => ['queued', 0]));
      expect(await credits()).toBe(6);
      shared.clock.advance(5 * MINUTE);
      await worker.drain();
      await shared.wechat.settled();
      expect(Object.values(await states())).toEqual(rows.map(() => 'delivered'));
    });
  });

  describe('several workers', () => {
    test('begin each message once, however many want it', async () => {
      await accept(40);
      await enqueue(...Array.from({ length: 40 }, (_, index) => message(`m${index}`)));
      const others = shared.two.app.get(Attempts);
      const turns = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 ? attempts : others).begin(5)),
      );
      const ids = turns.flatMap(({ begun }) => begun.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(await credits()).toBe(40 - ids.length);
    });

    test('go on behind what was taken while there is enough, and look from the beginning when there is not', async () => {
      const later = new Date(shared.clock.now().getTime() - 1000);
      const names = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word}${at}`);
      await enqueue(
        ...names(3, 'early').map((key) => message(key, { notBefore: new Date(later.getTime() - 1000) })),
      );
      await enqueue(...names(7, 'late').map((key) => message(key, { notBefore: later })));
      const keys = new Map(
        (await database.source.manager.find(QueuedMessage)).map(({ id, key }) => [id, key] as const),
      );
      let taken: Taken | undefined;
      const next = (most: number) =>
        database.claim(async (manager) => {
          const found = await dueAt(manager, database.locks, shared.clock.now(), most, taken);
          taken = found.taken;
          return found.due.map(({ id }) => keys.get(id) ?? 'change');
        });
      // Nothing is begun here: what was taken is still due.
      expect(await next(2)).toEqual(['early0', 'early1']);
      expect(await next(3)).toEqual(['early2', 'late0', 'late1']);
      await enqueue(message('change', { kind: 'change', subject: 'bookings/another' }));
      expect(await next(4)).toEqual(['late2', 'late3', 'late4', 'late5']);
      expect(await next(4)).toEqual(['change', 'early0', 'early1', 'early2']);
      expect(await next(20)).toHaveLength(11);
      expect(taken).toEqual({});
    });

    // On the embedded database a transaction has it for itself.
    if (name === 'mariadb')
      test('a claim keeps nobody from enqueueing, nor from claiming the others', async () => {
        await accept(10);
        await enqueue(...Array.from({ length: 10 }, (_, index) => message(`m${index}`)));
        const order: string[] = [];
        const { pass, reached, go } = stop();
        const claimed = database.claim(async (manager) => {
          const { due } = await dueAt(manager, database.locks, shared.clock.now(), 4);
          await pass();
          order.push(`claimed ${due.length}`);
        });
        await reached;
        await enqueue(message('one more'));
        order.push('enqueued');
        order.push(`others ${(await attempts.begin(20)).looked}`);
        go();
        await claimed;
        expect(order).toEqual(['enqueued', 'others 7', 'claimed 4']);
      });
  });

  describe('a stop', () => {
    test('waits for what is under way, and begins nothing more', async () => {
      await accept(30);
      await enqueue(...Array.from({ length: 30 }, (_, index) => message(`m${index}`)));
      const gateway = shared.gatewayOf(shared.one);
      const send = gateway.send.bind(gateway);
      // No answer comes back before the stop is told, however slow the machine is.
      let answer = (): void => undefined;
      const told = new Promise<void>((resolve) => (answer = resolve));
      const held = jest.spyOn(gateway, 'send').mockImplementation(async (sent) => {
        const result = await send(sent);
        await told;
        return result;
      });
      const worker = new OutboxWorker(attempts, gateway, shared.clock);
      const drained = worker.drain();
      while (shared.wechat.callsTo(SEND) < 20) await pause(5);
      const stopped = worker.beforeApplicationShutdown();
      answer();
      await stopped;
      expect(Object.values(await states())).not.toContain('sending');
      await drained;
      held.mockRestore();
      await shared.wechat.settled();
      const all = Object.values(await states());
      expect(all.filter((state) => state === 'delivered')).toHaveLength(20);
      expect(all.filter((state) => state === 'queued')).toHaveLength(10);
    });

    test('that comes while messages are being claimed asks WeChat for none of them', async () => {
      await accept();
      await enqueue(message('one'));
      const worker = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
      const turn = attempts.turn.bind(attempts);
      let stopped: Promise<void> | undefined;
      const claiming = jest.spyOn(attempts, 'turn').mockImplementation(async (ended, most) => {
        const taken = await turn(ended, most);
        stopped ??= worker.beforeApplicationShutdown();
        return taken;
      });
      await worker.drain();
      await stopped;
      claiming.mockRestore();
      expect([await states(), await credits(), shared.wechat.callsTo(SEND)]).toEqual([
        { one: 'queued' },
        1,
        0,
      ]);
      expect(await steps()).toEqual(['1 begun', '1 ended not-tried']);
    });
  });
});
