import { Database } from '@titles/server/database/database';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { type DatabaseName } from './databases';
import { type ApiClient } from './client';
import { startServer, type TestServer } from './server';
import { atConsole, granted } from './staff';

const TABLES = [
  'service_point_receipts',
  'service_point_waits',
  'service_point_visits',
  'service_point_exceptions',
  'service_point_hours',
  'service_point_counters',
  'service_points',
  'booking_ticks',
  'bookings',
  'booking_resources',
];
const MORNING = '2026-11-23T08:00:00.000Z';

/** Those who meet at the counters: Li and Wang come, Peng works in 蓬江 and Kai in 开平. */
export interface Counters {
  server: TestServer;
  li: ApiClient;
  wang: ApiClient;
  peng: ApiClient;
  kai: ApiClient;
  /** Everybody signs in anew at that time. */
  moveTo: (time: string) => Promise<void>;
}

/** A service without service points before each test, whatever the test before has left. */
export function atCounters(database: DatabaseName): Counters {
  const at = {} as Counters;
  at.moveTo = async (time) => {
    const { server } = at;
    server.clock.set(time);
    [at.li, at.wang] = await Promise.all([server.signIn('Li'), server.signIn('Wang')]);
    [at.peng, at.kai] = await Promise.all([atConsole(server, 'Peng'), atConsole(server, 'Kai')]);
  };
  beforeAll(async () => {
    at.server = await startServer({ database });
    await granted(at.server, 'Peng', 'district-staff', { district: '蓬江' });
    await granted(at.server, 'Kai', 'district-staff', { district: '开平' });
    await at.moveTo(MORNING);
  }, 60_000);
  afterEach(async () => {
    const { source } = at.server.app.get(Database);
    for (const table of TABLES) await source.query(`DELETE FROM ${table}`);
    await at.moveTo(MORNING);
  });
  afterAll(() => at.server.close());
  return at;
}

/** Messages wait in a queue that is empty when a test begins; gives those that are queued for somebody, in their order. */
export function queueOf(at: Counters): (persona: string) => Promise<QueuedMessage[]> {
  const manager = () => at.server.app.get(Database).source.manager;
  beforeAll(() => at.server.app.get(OutboxWorker).beforeApplicationShutdown());
  afterEach(() => manager().query('DELETE FROM outbox_messages'));
  return (persona) => {
    const openid = at.server.wechat.openidOf(persona);
    return manager().find(QueuedMessage, { where: { openid, state: 'queued' }, order: { id: 'ASC' } });
  };
}

/** When a service point has time, day by day. */
export const daysOf = async (
  { client }: TestServer,
  servicePointId: string,
  purpose: 'consultation' | 'receipt' = 'consultation',
) => (await client.servicePoints.slots({ params: { servicePointId }, query: { purpose } })).days;

export const ofVisit = (bookingId: string) => ({ params: { bookingId } });
