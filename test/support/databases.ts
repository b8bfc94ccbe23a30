import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type DatabaseConfig } from '@titles/server/config';
import { createConnection } from 'mysql2/promise';
import { testFolder } from './folder';
import { copyMigrated } from './migrated';

export type DatabaseName = 'libsql' | 'mariadb';

/** Describes the same journey on both databases. */
export function eachDatabase(journey: (database: DatabaseName) => void): void {
  describe.each(['libsql', 'mariadb'] as const)('on %s', journey);
}

/** An empty database of its own, without any table. */
export async function emptyDatabase(name: DatabaseName): Promise<DatabaseConfig> {
  if (name === 'libsql') return { kind: 'libsql', file: path.join(testFolder('db'), 'titles.db') };
  const server = process.env.TEST_MARIADB;
  if (!server) throw new Error('The private MariaDB of the tests is not running.');
  const schema = `titles_${randomBytes(6).toString('hex')}`;
  const connection = await createConnection(server);
  await connection.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  return { kind: 'mysql', url: `${server}/${schema}` };
}

/** A migrated database of its own: a copy of what is migrated once a run. */
export async function freshDatabase(name: DatabaseName): Promise<DatabaseConfig> {
  const database = await emptyDatabase(name);
  await copyMigrated(database, () => emptyDatabase(name));
  return database;
}
