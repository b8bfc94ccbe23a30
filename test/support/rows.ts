import { holidayYears } from '@titles/shared/policy/holidays';
import { type DataSource } from 'typeorm';
import { columnsOf, tableNames } from './tables';

type Row = Record<string, unknown>;

/** What a CHECK asks of a column; everything else is filled by its type. */
const VALUES: Readonly<Record<string, Row>> = {
  clauses: { kind: 'item' },
  sessions: { kind: 'phone' },
  saved_checks: { slot: 5 },
  organisations: { kind: 'company' },
  grants: { role: 'lecturer', state: 'invited' },
  search_entries: { kind: 'clause' },
  article_revisions: { kind: 'guide', entry_group: 'service' },
  seasons: { state: 'draft', quarter: 1, published_version: null },
  rule_set_versions: {
    ...{ state: 'published', author: 'one', approver: 'another' },
    ...{ author_account: 'a1', approver_account: 'a2', publish_at: null },
  },
  booking_resources: { kind: 'lecturer', capacity: 0, taken: 0, starts_at: null, ends_at: null },
  bookings: { state: 'confirmed', ends_at: '2026-11-23 09:00:00.000' },
  lectures: { kind: 'public', state: 'draft', hours: null, hours_source: null },
  lecture_sessions: {
    ...{ state: 'planned', opens_at: '2026-11-20 08:00:00.000', closes_at: '2026-11-22 08:00:00.000' },
    ends_at: '2026-11-23 09:00:00.000',
  },
  lecture_attendance: { way: 'scan' },
  lecture_feedback: { useful: 3 },
  videos: { state: 'draft', flagged_because: 'rules' },
  video_certificates: { kind: 'course' },
  courses: { state: 'draft', flagged_because: 'rules' },
  course_attempts: { live: null },
  video_slides: { type: 'image/png' },
  onsite_requests: { state: 'asking' },
  onsite_asks: { kind: 'invite', state: 'open', options: '[]' },
  service_points: { slot_minutes: 30, holidays_told: JSON.stringify(holidayYears) },
  service_point_hours: { weekday: 3, opens: '09:00', closes: '17:00', lunch_from: null, lunch_to: null },
  service_point_exceptions: { opens: '09:00', closes: '17:00', lunch_from: null, lunch_to: null },
  service_point_visits: { purpose: 'receipt' },
  calendar_feeds: { kind: 'person' },
  booking_waiting: { state: 'waiting' },
  season_items: { kind: 'article', form: null },
  forum_posts: { kind: 'answer', accepted_id: null },
  forum_texts: { state: 'shown', verdict: 'pass', kind: 'answer' },
  forum_reports: { state: 'kept' },
  outbox_messages: { state: 'delivered', kind: 'reminder', fields: '{}' },
  consents: { decision: 'given' },
  personal_numbers: { kind: 'phone' },
  erasures: { way: 'person' },
  publicists: { state: 'left', live_account_id: null, form: null },
  posters: { file: '0000000000000000000' },
  share_visits: { step: 'read', appeal: 'none', reason: null },
  ledger_entries: { credit: 'another' },
};

/** Fills the tables of a database, again and again, with rows that are told apart. */
export class Filler {
  private round = 0;
  private readonly filled = new Set<string>();

  /** Puts one more row into every table that the migrations have left empty. */
  async addRows(source: DataSource): Promise<void> {
    this.round++;
    const mysql = source.options.type === 'mysql';
    const runner = source.createQueryRunner();
    // Tables in the order of their names refer to rows that come later.
    await runner.query(mysql ? 'SET foreign_key_checks = 0' : 'PRAGMA foreign_keys = OFF');
    const rows = await rowsOfEveryTable(source);
    const columns = await columnsOf(source);
    for (const name of Object.keys(rows)) {
      if (rows[name]!.length > 0 && !this.filled.has(name)) continue;
      this.filled.add(name);
      const row: Row = {};
      for (const { name: column, type } of columns.filter(({ table }) => table === name))
        row[column] = { [column]: this.sample(type.toLowerCase()), ...VALUES[name] }[column];
      await runner.query(
        `INSERT INTO ${name} (${Object.keys(row)
          .map((column) => `\`${column}\``)
          .join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
        Object.values(row),
      );
    }
    await runner.query(mysql ? 'SET foreign_key_checks = 1' : 'PRAGMA foreign_keys = ON');
    await runner.release();
  }

  private sample(type: string): string | number {
    if (/tinyint|bool/.test(type)) return 1;
    if (type.includes('int')) return this.round;
    return type.includes('date') ? '2026-11-23 08:00:00.000' : `row ${this.round}`;
  }
}

/** All rows by table. */
export async function rowsOfEveryTable(source: DataSource): Promise<Record<string, Row[]>> {
  const rows = await Promise.all(
    (await tableNames(source)).map(async (name): Promise<[string, Row[]]> => [
      name,
      await source.query(`SELECT * FROM ${name}`),
    ]),
  );
  return Object.fromEntries(rows);
}
