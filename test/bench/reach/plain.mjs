// @ts-check
// The same rows by hand: what a reader leaves behind, two INSERTs in a transaction, prepared, by the driver alone.
import path from 'node:path';
import { createRequire } from 'node:module';
import { createPool } from 'mysql2/promise';
import { server } from '../process.mjs';

/** @type {typeof import('@titles/server/ids')} */
const { newId } = server('ids');
/** @type {typeof import('@titles/server/secret')} */
const { secretHash } = server('secret');

const CONNECTIONS = 10;
const AT = '2026-11-01 08:00:00.000';
const visitColumns = [
  ...['id', 'link_number', 'publicist_id', 'district', 'step', 'content_kind', 'content_id', 'title'],
  ...['channel', 'season', 'device', 'account_id', 'booking_id', 'opened_at', 'told_at', 'visible_seconds'],
  ...[
    'scrolled',
    'reason',
    'counted_at',
    'counted_key',
    'posted',
    'appeal',
    'words',
    'answer',
    'answered_by',
  ],
];
const entryColumns = [
  ...['id', 'entry_key', 'month', 'debit', 'credit', 'publicist_id', 'district', 'step', 'day', 'reverses'],
  ...['reason', 'at'],
];
const insert = (/** @type {string} */ table, /** @type {string[]} */ columns) =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
export const VISIT = insert('share_visits', visitColumns);
export const ENTRY = insert('ledger_entries', entryColumns);
const FUNNEL = `SELECT step, channel, content_id, MAX(title) AS title, COUNT(DISTINCT device) AS people,
  SUM(CASE WHEN counted_at IS NOT NULL AND reason IS NULL THEN 1 ELSE 0 END) AS counted
  FROM share_visits WHERE publicist_id = ? AND season = ? GROUP BY step, channel, content_id`;
const people = (/** @type {string} */ column) =>
  `SELECT ${column} AS value, COUNT(DISTINCT device) AS people,
  COUNT(DISTINCT CASE WHEN counted_at IS NOT NULL AND reason IS NULL THEN device END) AS counted
  FROM share_visits WHERE publicist_id = ? AND season = ? AND step = 'read' GROUP BY ${column}`;
const CHANNELS = people('channel');
const CONTENTS = people('content_id');
const LAST = 'SELECT * FROM publicists WHERE account_id = ? ORDER BY id DESC LIMIT 1';

/** The two rows of a reader. @param {string} publicist */
function rowsOf(publicist) {
  const [id, device] = [newId(), secretHash(newId())];
  return {
    visit: [
      ...[id, 1, publicist, '蓬江', 'read', 'article', 'bench', '今年申报有什么变化', 'chat', '2026-q4'],
      ...[device, null, null, AT, AT, 20, 1, null, AT, secretHash(device), 1, 'none', null, null, null],
    ],
    entry: [
      ...[newId(), `read ${id}`, '2026-11', 'work:read', `publicist:${publicist}`, publicist, '蓬江', 'read'],
      ...['2026-11-01', null, null, AT],
    ],
  };
}

/** @param {string} url */
export function onMariadb(url) {
  const pool = createPool({ uri: url, timezone: 'Z', charset: 'utf8mb4', connectionLimit: CONNECTIONS });
  return {
    /** @param {string} publicist */
    async read(publicist) {
      const { visit, entry } = rowsOf(publicist);
      const connection = await pool.getConnection();
      try {
        await connection.query('START TRANSACTION');
        await connection.execute(VISIT, visit);
        await connection.execute(ENTRY, entry);
        await connection.query('COMMIT');
      } finally {
        connection.release();
      }
    },
    /** @param {string} account @param {string} season */
    async funnel(account, season) {
      const [[publicist]] = /** @type {any} */ (await pool.query(LAST, [account]));
      for (const text of [FUNNEL, CHANNELS, CONTENTS]) await pool.query(text, [publicist.id, season]);
    },
    stop: () => pool.end(),
  };
}

/** @param {string} folder */
export function onLibsql(folder) {
  const Libsql = createRequire(import.meta.url)('libsql');
  const database = new Libsql(path.join(folder, 'titles.db'));
  const prepared = Object.fromEntries(
    Object.entries({ VISIT, ENTRY, FUNNEL, CHANNELS, CONTENTS, LAST }).map(([name, text]) => [
      name,
      database.prepare(text),
    ]),
  );
  return {
    /** @param {string} publicist */
    async read(publicist) {
      const { visit, entry } = rowsOf(publicist);
      database.exec('BEGIN IMMEDIATE');
      prepared.VISIT.run(...visit);
      prepared.ENTRY.run(...entry);
      database.exec('COMMIT');
    },
    /** @param {string} account @param {string} season */
    async funnel(account, season) {
      const { id } = prepared.LAST.get(account);
      for (const statement of [prepared.FUNNEL, prepared.CHANNELS, prepared.CONTENTS])
        statement.all(id, season);
    },
    /** @returns {Promise<void>} */
    stop: async () => {
      database.close();
    },
  };
}
