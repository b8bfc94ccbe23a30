import { Database } from '@titles/server/database/database';
import { AttemptStep } from '@titles/server/outbox/attempt-step.entity';
import { Attempts } from '@titles/server/outbox/attempts.service';
import { Credit } from '@titles/server/outbox/credit.entity';
import { Delivery } from '@titles/server/outbox/delivery.entity';
import { type OutboxMessage } from '@titles/server/outbox/message';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { type Finding } from '@titles/shared/contract/outbox';
import { type DatabaseName } from './databases';
import { type SharedWechat, shareWechat } from './shared-wechat';

/** For starting two services on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
export const SEND = '/cgi-bin/message/subscribe/send';
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const fields = { thing1: '职称大讲堂', time2: '2026年11月25日 15:00' };

interface Opened {
  shared: SharedWechat;
  database: Database;
  outbox: OutboxService;
  attempts: Attempts;
}

/** The outbox of two services, empty before each test; `opened` is told when they have started. */
export function outboxOn(name: DatabaseName, opened: (hand: Opened) => void) {
  let shared: SharedWechat;
  let database: Database;
  let outbox: OutboxService;
  let attempts: Attempts;
  beforeAll(async () => {
    shared = await shareWechat(name);
    const { app } = shared.one;
    [database, outbox, attempts] = [app.get(Database), app.get(OutboxService), app.get(Attempts)];
    opened({ shared, database, outbox, attempts });
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
  return { message, enqueue, accept, resolve, drain, states, steps, credits };
}
