import { type DataSource } from 'typeorm';

type Row = Record<string, unknown>;

/** What a CHECK asks of a column; everything else is filled by its type. */
const VALUES: Readonly<Record<string, Row>> = {
  clauses: { kind: 'item' },
  sessions: { kind: 'phone' },
  organisations: { kind: 'company' },
  grants: { role: 'lecturer', state: 'invited' },
  search_entries: { kind: 'clause' },
  article_revisions: { kind: 'guide', entry_group: 'service' },
  seasons: { state: 'draft', published_version: null },
  rule_set_versions: {
    ...{ state: 'published', author: 'one', approver: 'another' },
    ...{ author_account: 'a1', approver_account: 'a2', publish_at: null },
  },
  booking_resources: { kind: 'lecturer', capacity: 0, taken: 0, starts_at: null, ends_at: null },
  bookings: { state: 'confirmed', ends_at: '2026-11-23 09:00:00.000' },
  booking_waiting: { state: 'waiting' },
  season_items: { kind: 'article', form: null },
  outbox_messages: { state: 'queued', kind: 'reminder' },
};

/** The application's tables; TypeORM keeps its list of migrations in another one. */
export async function tableNames(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    source.options.type === 'mysql'
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations')
    .sort();
}

/** Puts one row into every table that has none. */
export async function fillEveryTable(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  // Tables in the order of their names refer to rows that come later.
  await runner.query(
    source.options.type === 'mysql' ? 'SET foreign_key_checks = 0' : 'PRAGMA foreign_keys = OFF',
  );
  for (const name of await tableNames(source)) {
    const [{ rows }] = (await runner.query(
      `SELECT COUNT(*) AS rows FROM ${name}`.replace('AS rows', 'AS `rows`'),
    )) as [{ rows: number | string }];
    if (Number(rows) > 0) continue;
    const table = await runner.getTable(name);
    const row = Object.fromEntries(
      (table?.columns ?? []).map(({ name: column, type }) => [
        column,
        { ...sampleOf(type, column), ...VALUES[name] }[column],
      ]),
    );
    const names = Object.keys(row);
    await runner.query(
      `INSERT INTO ${name} (${names.map((column) => `\`${column}\``).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
  }
  await runner.query(
    source.options.type === 'mysql' ? 'SET foreign_key_checks = 1' : 'PRAGMA foreign_keys = ON',
  );
  await runner.release();
}

const sampleOf = (type: string, column: string): Row => ({
  [column]: /int|bool/.test(type) ? 1 : type.includes('date') ? '2026-11-23 08:00:00.000' : 'sample',
});

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
