import Libsql from 'libsql';
import { DataSource, type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import { type DatabaseConfig } from '../config';
import { makeSqliteExclusive } from './exclusive-sqlite';
import { migrations } from './migrations';

/** Longest wait for the embedded database, in milliseconds. */
const PATIENCE = 5000;

export function options(config: DatabaseConfig): DataSourceOptions {
  const common = {
    // Every @Entity class that the application has imported.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    migrations,
    synchronize: false,
    migrationsTransactionMode: 'each' as const,
  };
  if (config.kind === 'mysql')
    return { ...common, type: 'mysql', url: config.url, timezone: 'Z', charset: 'utf8mb4' };
  return {
    ...common,
    type: 'better-sqlite3',
    driver: Libsql,
    database: config.file,
    enableWAL: true,
    // libsql waits for other processes with the event loop stopped: keep it short, Database.write tries again.
    timeout: 100,
  };
}

/** A connected data source with the entities imported so far; migrations are not run. */
export async function connect(config: DatabaseConfig): Promise<DataSource> {
  const source = new DataSource(options(config));
  if (config.kind === 'libsql') makeSqliteExclusive(source, PATIENCE);
  return source.initialize();
}
