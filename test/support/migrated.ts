import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DatabaseConfig } from '@titles/server/config';
import { connect, migrate } from '@titles/server/database/connect';
import { createConnection } from 'mysql2/promise';
import { type DataSource } from 'typeorm';
import { runFolder, testFolder } from './folder';

/** Copies into an empty database what the migrations make; they run once a run, whoever needs them first. */
export async function copyMigrated(empty: DatabaseConfig, other: () => Promise<DatabaseConfig>) {
  if (empty.kind === 'libsql') {
    copyFileSync(await once('migrated.db', () => migratedFile(other)), empty.file);
    return;
  }
  const statements = readFileSync(await once('migrated.sql', () => migratedStatements(other)), 'utf8');
  const connection = await createConnection({ uri: empty.url, multipleStatements: true });
  await connection.query(statements);
  await connection.end();
}

/** A file of this run that is made at the first use; two workers may both make it, and either file will do. */
async function once(name: string, make: () => Promise<string>): Promise<string> {
  const finished = path.join(runFolder(), name);
  if (!existsSync(finished)) renameSync(await make(), finished);
  return finished;
}

async function migratedFile(other: () => Promise<DatabaseConfig>): Promise<string> {
  const database = await other();
  if (database.kind !== 'libsql') throw new Error('Only libsql keeps a database in a file.');
  const source = await connect(database);
  await migrate(source);
  await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await source.destroy();
  return database.file;
}

async function migratedStatements(other: () => Promise<DatabaseConfig>): Promise<string> {
  const source = await connect(await other());
  await migrate(source);
  const statements = await copyingStatements(source);
  await source.destroy();
  const file = path.join(testFolder('migrating'), 'migrated.sql');
  writeFileSync(file, statements.map((statement) => `${statement};\n`).join(''));
  return file;
}

/** What makes the tables of this MariaDB schema, and their rows, in another one. */
async function copyingStatements(source: DataSource): Promise<string[]> {
  const objects: { name: string; kind: string; home: string }[] = await source.query(
    `SELECT table_name AS name, table_type AS kind, table_schema AS home
       FROM information_schema.tables WHERE table_schema = DATABASE()
     UNION SELECT trigger_name, 'TRIGGER', '' FROM information_schema.triggers WHERE trigger_schema = DATABASE()
     UNION SELECT routine_name, 'ROUTINE', '' FROM information_schema.routines WHERE routine_schema = DATABASE()`,
  );
  const statements = [];
  for (const { name, kind, home } of objects) {
    if (kind !== 'BASE TABLE') throw new Error(`Tests do not copy ${kind} ${name} yet.`);
    const [row] = await source.query<{ 'Create Table': string }[]>(`SHOW CREATE TABLE \`${name}\``);
    statements.push(row!['Create Table'], `INSERT INTO \`${name}\` SELECT * FROM \`${home}\`.\`${name}\``);
  }
  // Tables refer to others that come later.
  return ['SET foreign_key_checks = 0', ...statements, 'SET foreign_key_checks = 1'];
}
