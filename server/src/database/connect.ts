import Libsql from 'libsql';
import { DataSource, type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import { ConfigError, type DatabaseConfig } from '../config';
import { connectFailure } from './connect-failure';
import { makeSqliteExclusive } from './exclusive-sqlite';
import { migrations } from './migrations';

/** Longest wait of a query for the embedded database, in milliseconds. */
const PATIENCE = 5000;

/** A connection with the entities imported so far; migrations are not run. Throws {@link ConfigError}. */
export async function connect(config: DatabaseConfig, known = migrations): Promise<DataSource> {
  const source = new DataSource({ ...options(config), migrations: known });
  if (config.kind === 'libsql') makeSqliteExclusive(source, PATIENCE);
  try {
    await source.initialize();
  } catch (error) {
    throw connectFailure(config, error);
  }
  if (config.kind === 'mysql') await refuseNarrowText(source);
  // What is deleted is overwritten in the file, not only taken off its lists.
  else await source.query('PRAGMA secure_delete = ON');
  return source;
}

/** Brings the tables up to date; processes that start together wait for each other. */
export async function migrate(source: DataSource): Promise<void> {
  if (source.options.type !== 'mysql') {
    await source.runMigrations();
    return;
  }
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT GET_LOCK(CONCAT(DATABASE(), '.migrations'), 60)`);
    await source.runMigrations();
    await lock.query(`SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.migrations'))`);
  } finally {
    await lock.release();
  }
}

function options(config: DatabaseConfig): DataSourceOptions {
  const common = {
    // Every @Entity class that the application has imported.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    synchronize: false,
    migrationsTransactionMode: 'each' as const,
  };
  if (config.kind === 'mysql')
    // TypeORM's errors have a stack of their own: one more for each query would take a twelfth of a busy process.
    return { ...common, type: 'mysql', url: config.url, timezone: 'Z', charset: 'utf8mb4', trace: false };
  return {
    ...common,
    type: 'better-sqlite3',
    driver: Libsql,
    database: config.file,
    enableWAL: true,
    // libsql waits for other processes with the event loop stopped: keep it short, Database.write tries again.
    timeout: 100,
    // A lot of each size is a statement of its own.
    statementCacheSize: 1000,
  };
}

async function refuseNarrowText(source: DataSource): Promise<void> {
  const rows: { charset: string }[] = await source.query('SELECT @@character_set_database AS charset');
  const charset = rows[0]?.charset;
  if (charset === 'utf8mb4') return;
  await source.destroy();
  throw new ConfigError(
    `The database uses the character set ${charset}; run ALTER DATABASE … CHARACTER SET utf8mb4 first.`,
  );
}
