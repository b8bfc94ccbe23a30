import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@titles/server/database/database';
import { AttemptStep } from '@titles/server/outbox/attempt-step.entity';
import { dueAt } from '@titles/server/outbox/attempts.queries';
import { Attempts } from '@titles/server/outbox/attempts.service';
import { Credit } from '@titles/server/outbox/credit.entity';
import { Delivery } from '@titles/server/outbox/delivery.entity';
import { type Finding } from '@titles/shared/contract/outbox';
import { type OutboxMessage } from '@titles/server/outbox/message';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { Retention } from '@titles/server/retention/retention.service';
import { eachDatabase } from '../support/databases';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';

/** For starting two services on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const SEND = '/cgi-bin/message/subscribe/send';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const fields = { thing1: '职称大讲堂', time2: '2026年11月25日 15:00' };

eachDatabase((name) => {
  let shared: SharedWechat;
  let database: Database;
  let outbox: OutboxService;
  let attempts: Attempts;
  beforeAll(async () => {
    shared = await shareWechat(name);
    const { app } = shared.one;
    [database, outbox, attempts] = [app.get(Database), app.get(OutboxService), app.get(Attempts)];
    for (const each of [shared.one, shared.two]) {
      each.app.useLogger(false);
      // Here the tests say when to look.
      await each.app.get(OutboxWorker).beforeApplicationShutdown();
    }
  }, PATIENCE);
  beforeEach(() => {
    shared.clock.set('2026-11-23T08:00:00.000Z');
    shared.wechat.offer('lecture', Object.keys(fields));
  });
  afterEach(async () => {
    await shared.forget();
    for (const table of [QueuedMessage, AttemptStep, Credit, Delivery])
      await database.source.manager.createQueryBuilder().delete().from(table).execute();
  });
  afterAll(() => shared.close());

  const message = (key: string, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
    key,
    kind: 'reminder',
    subject: 'bookings/one',
    openid: shared.wechat.openidOf('Li'),
    templateId: 'lecture',
    fields,
    expiresAt: new Date(shared.clock.now().getTime() + DAY),
    ...more,
  });
  const enqueue = (...messages: OutboxMessage[]) =>
    database.write((manager) => outbox.enqueue(manager, ...messages));
  /** Li lets so many messages come. */
  const accept = async (times = 1) => {
    for (let time = 0; time < times; time++) {
      shared.wechat.choose('Li', 'lecture', 'accept');
      shared.wechat.advance(1000);
    }
    await shared.wechat.settled();
  };
  const resolve = async (finding: Finding, by: string) => {
    const id = await idOf('one');
    await database.write((manager) => outbox.resolve(manager, id, finding, by));
  };
  const drain = (server = shared.one) =>
    new OutboxWorker(attempts, shared.gatewayOf(server), shared.clock).drain();
  const states = async () => {
    const rows = await database.source.manager.find(QueuedMessage, { order: { id: 'ASC' } });
    return Object.fromEntries(
      rows.map(({ key, state, reason }) => [key, reason ? `${state}: ${reason}` : state]),
    );
  };
  const steps = async () => {
    const rows = await database.source.manager.find(AttemptStep, { order: { attempt: 'ASC', at: 'ASC' } });
    return rows
      .map(({ attempt, step, outcome }) => `${attempt} ${step}${outcome ? ` ${outcome}` : ''}`)
      .sort();
  };
  const credits = async () => (await database.source.manager.findOneBy(Credit, {}))?.credits;
  const idOf = async (key: string) =>
    (await database.source.manager.findOneByOrFail(QueuedMessage, { key })).id;

  describe('enqueueing', () => {
    test('belongs to the transaction: what is rolled back is never sent', async () => {
      await accept();
      const failing = database.write(async (manager) => {
        await outbox.enqueue(manager, message('one'));
        throw new Error('no seat');
      });
      await expect(failing).rejects.toThrow('no seat');
      await drain();
      expect([await states(), shared.wechat.inbox]).toEqual([{}, []]);
    });

    test('the same key twice is one message, also when two do it at once', async () => {
      await accept(3);
      await enqueue(message('one'), message('one'));
      await enqueue(message('one'), message('two'));
      await Promise.all([enqueue(message('three')), enqueue(message('three'))]);
      expect(Object.keys(await states()).sort()).toEqual(['one', 'three', 'two']);
    });

    test('a change replaces the reminders of its subject that are queued, not those that come with it', async () => {
      const late = { notBefore: new Date('2026-11-24T00:00:00.000Z') };
      await enqueue(message('old', late), message('other', { ...late, subject: 'bookings/two' }));
      await enqueue(message('changed', { kind: 'change' }), message('new', late));
      await enqueue(message('changed', { kind: 'change' }));
      expect(await states()).toEqual({
        old: 'failed: replaced',
        other: 'queued',
        changed: 'queued',
        new: 'queued',
      });
      await database.write((manager) => outbox.withdraw(manager, 'bookings/one'));
      expect(await states()).toMatchObject({
        changed: 'failed: withdrawn',
        new: 'failed: withdrawn',
        other: 'queued',
      });
    });
  });

  describe('a message', () => {
    test('is sent when its time has come, and WeChat tells that it was delivered', async () => {
      await accept();
      await enqueue(
        message('one', { notBefore: new Date('2026-11-23T09:00:00.000Z'), page: 'tabs/home/index' }),
      );
      await drain();
      expect(await states()).toEqual({ one: 'queued' });
      shared.clock.advance(60 * MINUTE);
      await drain();
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'delivered' });
      expect(shared.wechat.inbox).toMatchObject([{ persona: 'Li', fields, page: 'tabs/home/index' }]);
      expect(await steps()).toEqual(['1 begun', '1 ended done', '1 told delivered']);
      await drain();
      expect(shared.wechat.inbox).toHaveLength(1);
    });

    test('that WeChat told about before its answer was written down is delivered all the same', async () => {
      await accept();
      await enqueue(message('one'));
      const { begun } = await attempts.begin(1);
      const { page: _, ...sent } = begun[0]!;
      const result = await shared.gatewayOf(shared.one).send(sent);
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'sending' });
      await attempts.end([{ ...begun[0]!, result }]);
      expect(await states()).toEqual({ one: 'delivered' });
    });

    test('waits for the morning, and is not sent when it comes too late then', async () => {
      await accept(2);
      shared.clock.set('2026-11-23T12:00:00.000Z');
      await enqueue(
        message('tomorrow'),
        message('tonight', { expiresAt: new Date('2026-11-23T15:00:00.000Z') }),
      );
      await drain();
      expect(shared.wechat.inbox).toEqual([]);
      shared.clock.set('2026-11-24T00:00:00.000Z');
      await drain();
      expect(await states()).toMatchObject({ tonight: 'failed: expired' });
      expect(shared.wechat.inbox).toHaveLength(1);
    });

    test('that WeChat refuses for good has failed, and its credit is left', async () => {
      await accept();
      await enqueue(message('one', { fields: { thing1: '一'.repeat(21) } }));
      await drain();
      expect([await states(), await credits()]).toEqual([{ one: 'failed: bad-field' }, 1]);
    });

    test('is tried again when WeChat is busy, and has failed after five times', async () => {
      await accept();
      await enqueue(message('one'));
      shared.wechat.fail({ path: SEND, then: 'refuse', errcode: -1, times: 5 });
      for (let time = 0; time < 5; time++) {
        await drain();
        await drain();
        expect(shared.wechat.callsTo(SEND)).toBe(time + 1);
        shared.clock.advance(3 * MINUTE);
      }
      expect([await states(), await credits()]).toEqual([{ one: 'failed: busy' }, 1]);
    });
  });

  describe('a credit', () => {
    test('is spent by the change, and the reminder waits for another', async () => {
      await accept();
      await enqueue(message('reminder', { subject: 'bookings/two' }), message('change', { kind: 'change' }));
      await drain();
      await shared.wechat.settled();
      expect(await states()).toEqual({ reminder: 'queued: no-credit', change: 'delivered' });
      expect(shared.wechat.callsTo(SEND)).toBe(1);
      await accept();
      await drain();
      await shared.wechat.settled();
      expect(await states()).toMatchObject({ reminder: 'delivered' });
    });

    test('that never comes: the message has failed as not subscribed, and WeChat was not asked', async () => {
      await enqueue(message('one'));
      await drain();
      shared.clock.advance(DAY);
      await drain();
      expect([await states(), shared.wechat.callsTo(SEND)]).toEqual([{ one: 'failed: not-subscribed' }, 0]);
    });

    test('is gone when the template is turned off, and stays when the question is refused once', async () => {
      await accept(2);
      shared.wechat.choose('Li', 'lecture', 'reject');
      await shared.wechat.settled();
      expect(await credits()).toBe(2);
      shared.wechat.turnOff('Li', 'lecture');
      await shared.wechat.settled();
      expect(await credits()).toBe(0);
    });

    test('that WeChat does not know of is forgotten', async () => {
      await accept(2);
      for (let time = 0; time < 2; time++) await shared.gatewayOf(shared.one).send(message('outside'));
      await enqueue(message('one'));
      await drain();
      expect([await states(), await credits()]).toEqual([{ one: 'failed: not-subscribed' }, 0]);
    });
  });

  describe('when nobody knows whether it was sent', () => {
    const lost = async () => {
      await accept(2);
      await enqueue(message('one'));
      shared.wechat.fail({ path: SEND, then: 'cut' });
      await drain();
      expect([await states(), await credits()]).toEqual([{ one: 'unknown: unknown' }, 1]);
    };

    test('it is never sent again by itself; staff decide, once', async () => {
      await lost();
      shared.clock.advance(DAY / 2);
      await drain();
      expect(shared.wechat.callsTo(SEND)).toBe(1);
      shared.clock.set('2026-11-23T09:00:00.000Z');
      await resolve('send-again', 'staff-7');
      await expect(resolve('lost', 'staff-8')).rejects.toMatchObject({
        code: 'conflict',
      });
      await drain();
      await shared.wechat.settled();
      expect([await states(), shared.wechat.inbox.length]).toEqual([{ one: 'delivered' }, 1]);
      expect(await steps()).toContain('1 resolved send-again');
    });

    test.each([
      ['arrived', 'delivered'],
      ['lost', 'failed: lost'],
    ] as const)('staff find that it %s', async (finding, state) => {
      await lost();
      await resolve(finding, 'staff-7');
      expect(await states()).toEqual({ one: state });
    });

    test('WeChat may tell that it arrived', async () => {
      await accept();
      await enqueue(message('one'));
      shared.wechat.fail({ path: SEND, then: 'mute' });
      await drain();
      await shared.wechat.settled();
      expect([await states(), shared.wechat.inbox.length]).toEqual([{ one: 'delivered' }, 1]);
    });

    test('what WeChat tells decides nothing while two could be meant', async () => {
      await accept(2);
      await enqueue(message('one'), message('two'));
      shared.wechat.fail({ path: SEND, then: 'cut' });
      shared.wechat.fail({ path: SEND, then: 'mute' });
      await drain();
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'unknown: unknown', two: 'unknown: unknown' });
    });

    test('a worker died: its message is unknown, and a late answer still decides', async () => {
      await accept();
      await enqueue(message('one'));
      const { begun } = await attempts.begin(1);
      expect(await states()).toEqual({ one: 'sending' });
      shared.clock.advance(3 * MINUTE);
      await drain();
      expect([await states(), shared.wechat.callsTo(SEND)]).toEqual([{ one: 'unknown: lapsed' }, 0]);
      await attempts.end([{ ...begun[0]!, result: { outcome: 'done', messageId: '77' } }]);
      expect(await states()).toEqual({ one: 'accepted' });
      expect(await steps()).toEqual(['1 begun', '1 ended done', '1 lapsed']);
    });

    test('a late answer changes nothing that staff have decided, and is written down', async () => {
      await accept();
      await enqueue(message('one'));
      const { begun } = await attempts.begin(1);
      shared.clock.advance(3 * MINUTE);
      await drain();
      await resolve('lost', 'staff-7');
      await attempts.end([{ ...begun[0]!, result: { outcome: 'busy', errcode: -1, errmsg: '' } }]);
      expect([await states(), await credits()]).toEqual([{ one: 'failed: lost' }, 0]);
      expect(await steps()).toEqual(['1 begun', '1 ended busy', '1 lapsed', '1 resolved lost']);
    });

    test('an answer is written down also when nothing can be begun', async () => {
      await accept(2);
      await enqueue(message('one'), message('two', { notBefore: new Date('2026-11-23T08:30:00.000Z') }));
      const worker = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
      const turn = attempts.turn.bind(attempts);
      const broken = jest.spyOn(attempts, 'turn').mockImplementation((ended, most) => {
        if (most > 0 && shared.wechat.inbox.length > 0) throw new Error('the database is away');
        return turn(ended, most);
      });
      await worker.drain();
      expect(await states()).toMatchObject({ one: 'sending' });
      await worker.drain();
      broken.mockRestore();
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'delivered', two: 'queued' });
    });

    test('a worker that slept through its lease sends nothing more', async () => {
      await accept();
      await enqueue(message('one'));
      const slow = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
      const turn = attempts.turn.bind(attempts);
      const slept = jest.spyOn(attempts, 'turn').mockImplementationOnce(async (ended, most) => {
        const taken = await turn(ended, most);
        shared.clock.advance(90_000);
        return taken;
      });
      await slow.drain();
      slept.mockRestore();
      await shared.wechat.settled();
      expect(await steps()).toEqual([
        '1 begun',
        '1 ended not-tried',
        '2 begun',
        '2 ended done',
        '2 told delivered',
      ]);
      expect(shared.wechat.inbox).toHaveLength(1);
    });
  });

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

    // On the embedded database a transaction has it for itself.
    if (name === 'mariadb')
      test('a claim keeps nobody from enqueueing, nor from claiming the others', async () => {
        await accept(10);
        await enqueue(...Array.from({ length: 10 }, (_, index) => message(`m${index}`)));
        const order: string[] = [];
        const claimed = database.claim(async (manager) => {
          const due = await dueAt(manager, database.locks, shared.clock.now(), 4);
          await pause(600);
          order.push(`claimed ${due.length}`);
        });
        await pause(50);
        await enqueue(message('one more'));
        order.push('enqueued');
        order.push(`others ${(await attempts.begin(20)).looked}`);
        await claimed;
        expect(order).toEqual(['enqueued', 'others 7', 'claimed 4']);
      });
  });

  test('a stop waits for what is under way, and begins nothing more', async () => {
    await accept(30);
    await enqueue(...Array.from({ length: 30 }, (_, index) => message(`m${index}`)));
    shared.wechat.fail({ path: SEND, then: 'late', milliseconds: 1000, share: 1 });
    const worker = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
    const drained = worker.drain();
    while (shared.wechat.callsTo(SEND) < 20) await pause(5);
    await worker.beforeApplicationShutdown();
    expect(Object.values(await states())).not.toContain('sending');
    await drained;
    await shared.wechat.settled();
    const all = Object.values(await states());
    expect(all.filter((state) => state === 'delivered')).toHaveLength(20);
    expect(all.filter((state) => state === 'queued')).toHaveLength(10);
  });

  test('what was settled 90 days ago is deleted, with all that is known of it', async () => {
    await accept();
    await enqueue(message('old'));
    await drain();
    await shared.wechat.settled();
    shared.clock.advance(89 * DAY);
    await enqueue(message('waits'));
    const retention = shared.one.app.get(Retention);
    expect(await retention.run()).toMatchObject({ 'outbox-messages': 0 });
    shared.clock.advance(2 * DAY);
    expect(await retention.run()).toMatchObject({ 'outbox-messages': 1, 'outbox-deliveries': 1 });
    expect(await states()).toEqual({ waits: 'queued' });
    const { manager } = database.source;
    expect([await manager.count(AttemptStep), await manager.count(Delivery)]).toEqual([0, 0]);
  });
});
