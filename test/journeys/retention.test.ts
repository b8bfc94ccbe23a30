import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { type DatabaseConfig } from '@titles/server/config';
import { Database } from '@titles/server/database/database';
import { Leases } from '@titles/server/leases/leases.service';
import { cutOff, type PeriodName, periodNames, periods } from '@titles/server/retention/periods';
import { Retention } from '@titles/server/retention/retention.service';
import { dayInJiangmen, endOfDay } from '@titles/shared/jiangmen-time';
import { eachDatabase, freshDatabase } from '../support/databases';
import { environmentOf } from '../support/process';
import { Filler } from '../support/rows';
import { startServer, type TestServer } from '../support/server';
import { type DataSource } from 'typeorm';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;
const run = promisify(execFile);

interface Place {
  table: string;
  /** The column that the period counts from, in this table or in that which it belongs to. */
  since: string;
  of?: string;
  /** What makes a row of it expire. */
  when?: Record<string, string>;
  /** The column that is emptied of a row that stays; without it the row goes. */
  emptied?: string;
  /** For a column that holds no instant: what it says of now, and from when the period counts then. */
  counted?: (now: Date) => { value: string | number; from: Date };
}

const places: Readonly<Record<PeriodName, Place>> = {
  sessions: { table: 'sessions', since: 'expires_at' },
  'console-scans': { table: 'console_scans', since: 'expires_at' },
  'sign-in-delays': { table: 'sign_in_delays', since: 'retry_at' },
  previews: { table: 'previews', since: 'until' },
  'once-requests': { table: 'once_requests', since: 'expires_at' },
  'rate-windows': {
    table: 'rate_windows',
    since: 'minute',
    counted: (now) => {
      const value = Math.floor(now.getTime() / MINUTE);
      return { value, from: new Date((value + 1) * MINUTE) };
    },
  },
  'wechat-events': { table: 'wechat_events', since: 'received_at' },
  'outbox-messages': { table: 'outbox_messages', since: 'settled_at' },
  'outbox-deliveries': { table: 'outbox_deliveries', since: 'at' },
  'booking-waiting': { table: 'booking_waiting', since: 'joined_at', when: { state: 'left' } },
  bookings: { table: 'bookings', since: 'ends_at', emptied: 'account_id' },
  'lecture-doors': { table: 'lecture_doors', since: 'until' },
  'lecture-visitors': { table: 'lecture_visitors', of: 'lecture_sessions', since: 'ends_at' },
  'lecture-feedback': {
    ...{ table: 'lecture_feedback', of: 'lecture_sessions', since: 'ends_at' },
    emptied: 'account_id',
  },
  'lecture-needs': { table: 'lecture_needs', since: 'at' },
  'onsite-contacts': { table: 'onsite_requests', since: 'ends_at', emptied: 'phone' },
  'visit-waits': {
    table: 'service_point_waits',
    since: 'day',
    counted: (now) => ({ value: dayInJiangmen(now), from: endOfDay(dayInJiangmen(now)) }),
  },
  'visit-summaries': {
    ...{ table: 'service_point_visits', of: 'bookings', since: 'ends_at' },
    emptied: 'summary',
  },
  visits: {
    ...{ table: 'service_point_visits', of: 'bookings', since: 'ends_at' },
    emptied: 'account_id',
  },
  'video-sittings': { table: 'video_sittings', since: 'heard_at' },
  'course-attempts': { table: 'course_attempts', since: 'begun_at' },
  'video-progress': { table: 'video_progress', since: 'heard_at' },
  'forum-texts': { table: 'forum_texts', since: 'decided_at', when: { state: 'refused', reason: '说明' } },
  'forum-reports': { table: 'forum_reports', since: 'settled_at' },
  invitations: { table: 'grants', since: 'code_until', when: { state: 'invited' } },
  grants: { table: 'grants', since: 'ends_at', when: { state: 'ended' } },
  publicists: { table: 'publicists', since: 'ended_at', emptied: 'account_id' },
  posters: { table: 'posters', since: 'made_at' },
  'share-visits': { table: 'share_visits', since: 'opened_at' },
  'share-phones': {
    ...{ table: 'share_visits', since: 'opened_at', when: { account_id: '' } },
    emptied: 'device',
  },
  consents: { table: 'consents', since: 'erased_at' },
  erasures: { table: 'erasures', since: 'done_at' },
};

eachDatabase((database) => {
  let server: TestServer;
  let config: DatabaseConfig;
  let source: DataSource;
  const filler = new Filler();
  let retention: Retention;
  beforeAll(async () => {
    config = await freshDatabase(database);
    server = await startServer({ database, config: { database: config } });
    source = server.app.get(Database).source;
    retention = server.app.get(Retention);
  });
  afterAll(() => server.close());
  const column = (at: Date) => at.toISOString().replace('T', ' ').replace('Z', '');

  test.each(periodNames)('what is kept for a period goes after it, and not before: %s', async (name) => {
    const { clock } = server;
    const { table, since, of = table, when = {}, emptied = '', counted } = places[name];
    await source.query(`DELETE FROM ${table}`);
    await filler.addRows(source);
    const now = clock.now();
    const { value, from } = counted?.(now) ?? { value: column(now), from: now };
    const news = { ...when, [since]: value };
    const sets = Object.keys(news).map((each) => `${each} = ?`);
    await source.query(`UPDATE ${of} SET ${sets.join(', ')}`, Object.values(news));
    const left = async () => {
      const rows: Record<string, unknown>[] = await source.query(`SELECT * FROM ${table}`);
      return rows.filter(({ [emptied]: kept = true }) => kept !== '' && kept !== null).length;
    };
    clock.advance(from.getTime() - now.getTime() + periods[name].days * DAY - HOUR);
    await retention.run();
    expect(await left()).toBe(1);
    clock.advance(2 * HOUR);
    expect((await retention.preview())[name]).toBe(1);
    expect(await left()).toBe(1);
    expect((await retention.run())![name]).toBe(1);
    expect(await left()).toBe(0);
  });

  test('of a visit the names of what to bring go with the self-check’s sentence, and without one', async () => {
    const { clock } = server;
    for (const table of ['bookings', 'service_point_visits']) await source.query(`DELETE FROM ${table}`);
    await filler.addRows(source);
    const over = column(new Date(cutOff('visit-summaries', clock.now()).getTime() - HOUR));
    await source.query('UPDATE bookings SET ends_at = ?', [over]);
    const kept = () => source.query('SELECT summary, materials FROM service_point_visits');
    for (const summary of ['可以申报', null]) {
      await source.query('UPDATE service_point_visits SET summary = ?, materials = ?', [
        summary,
        '["专利证书"]',
      ]);
      expect((await retention.run())!['visit-summaries']).toBe(1);
      expect(await kept()).toEqual([{ summary: null, materials: '[]' }]);
    }
    expect((await retention.run())!['visit-summaries']).toBe(0);
  });

  test('a visit that was cancelled is nobody’s when its booking goes', async () => {
    const { clock } = server;
    for (const table of ['bookings', 'service_point_visits']) await source.query(`DELETE FROM ${table}`);
    await filler.addRows(source);
    const over = column(new Date(cutOff('bookings', clock.now()).getTime() - HOUR));
    await source.query("UPDATE bookings SET state = 'cancelled', starts_at = ?, ends_at = ?", [
      column(new Date(0)),
      over,
    ]);
    await retention.run();
    expect(await source.query('SELECT id FROM bookings')).toEqual([]);
    expect(await source.query('SELECT account_id, open_key FROM service_point_visits')).toEqual([
      { account_id: '', open_key: null },
    ]);
  });

  test('npm run retention counts or deletes, and says what', async () => {
    const old = column(new Date(cutOff('sessions', new Date()).getTime() - HOUR));
    for (const table of ['sessions', 'leases']) await source.query(`DELETE FROM ${table}`);
    await filler.addRows(source);
    await source.query('UPDATE sessions SET expires_at = ?', [old]);
    const command = (...words: string[]) =>
      run(process.execPath, [path.join(__dirname, '../../server/dist/run-retention.js'), ...words], {
        env: { ...process.env, DATABASE_URL: '', ...environmentOf(config) },
      });
    const counted = JSON.parse((await command('--dry-run', '--json')).stdout) as Record<string, number>;
    expect(counted.sessions).toBe(1);
    expect(await source.query('SELECT id FROM sessions')).toHaveLength(1);
    expect((await command()).stdout).toMatch(
      /gone:[^]* 1 {2}sessions \(1 days after the end of the session\)/,
    );
    expect(await source.query('SELECT id FROM sessions')).toEqual([]);
    await expect(command('--wrong')).rejects.toMatchObject({
      stderr: expect.stringContaining('Use: npm run retention') as unknown,
    });
  });

  test('one process at a time does it', async () => {
    const { app, clock } = server;
    clock.advance(DAY);
    const other = new Leases(app.get(Database), clock);
    expect(await other.take('retention', 60_000)).toBe(true);
    expect(await retention.run()).toBeNull();
    clock.advance(61_000);
    expect(await retention.run()).toMatchObject({ sessions: 0 });
    expect(await other.take('retention', 60_000)).toBe(false);
  });

  test('more rows than one transaction takes go as well', async () => {
    const retryAt = column(new Date(cutOff('sign-in-delays', server.clock.now()).getTime() - 1));
    const rows = Array.from({ length: 1200 }, (_, index) => [`login-${index}`, 1, retryAt]);
    await source.query(
      `INSERT INTO sign_in_delays (login_hash, attempts, retry_at) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')}`,
      rows.flat(),
    );
    expect(await retention.run()).toMatchObject({ 'sign-in-delays': 1200 });
  });
});
