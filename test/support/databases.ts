import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DatabaseConfig } from '@titles/server/config';
import { connect } from '@titles/server/database/connect';
import { createConnection } from 'mysql2/promise';

export type DatabaseName = 'libsql' | 'mariadb';

/** Describes the same journey on both databases. */
export function eachDatabase(journey: (database: DatabaseName) => void): void {
  describe.each(['libsql', 'mariadb'] as const)('on %s', journey);
}

/** An empty database of its own, without any table. */
export async function emptyDatabase(name: DatabaseName): Promise<DatabaseConfig> {
  if (name === 'libsql') return { kind: 'libsql', file: path.join(runFolder('db-'), 'titles.db') };
  const server = process.env.TEST_MARIADB;
  if (!server) throw new Error('The private MariaDB of the tests is not running.');
  const schema = `titles_${randomBytes(6).toString('hex')}`;
  const connection = await createConnection(server);
  await connection.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  return { kind: 'mysql', url: `${server}/${schema}` };
}

/** A migrated database of its own; on libsql a copy of a file that is migrated once a run. */
export async function freshDatabase(name: DatabaseName): Promise<DatabaseConfig> {
  const database = await emptyDatabase(name);
  if (database.kind === 'libsql') copyFileSync(await migratedFile(), database.file);
  return database;
}

function ofThisRun(): string {
  const folder = process.env.TEST_FOLDER ?? path.join(tmpdir(), `titles-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A new folder that is gone after the run. */
export const runFolder = (prefix: string): string => mkdtempSync(path.join(ofThisRun(), prefix));

/** The file that every libsql database of this run starts as. */
async function migratedFile(): Promise<string> {
  const finished = path.join(ofThisRun(), 'migrated.db');
  if (existsSync(finished)) return finished;
  const file = path.join(runFolder('migrating-'), 'titles.db');
  const source = await connect({ kind: 'libsql', file });
  await source.runMigrations();
  await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await source.destroy();
  renameSync(file, finished);
  return finished;
}
