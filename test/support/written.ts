import { createHash } from 'node:crypto';
import { Database } from '@titles/server/database/database';
import { type TestServer } from './server';

const WRITES = /^\s*(INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+[`"]?(\w+)/i;

/** A table that a committed statement named; an UPDATE or DELETE may have found no row to change. */
export interface Written {
  table: string;
  certainly: boolean;
}

/** Watches the statements of a service for tables that a committed transaction wrote to. */
export function watchWrites({ app }: TestServer) {
  const { source } = app.get(Database);
  let open: Written[] = [];
  let committed: Written[] = [];
  let inTransaction = false;
  const silent = () => undefined;
  const logQuery = (sql: string) => {
    const [, verb = '', table] = WRITES.exec(sql) ?? [];
    if (/^(BEGIN|START TRANSACTION)/i.test(sql)) inTransaction = true;
    else if (/^(COMMIT|ROLLBACK)$/i.test(sql.trim())) {
      if (/^COMMIT/i.test(sql)) committed.push(...open);
      open = [];
      inTransaction = false;
    } else if (table) (inTransaction ? open : committed).push({ table, certainly: /INTO/i.test(verb) });
  };
  source.logger = {
    logQuery,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  return {
    /** What was written since the last call. */
    taken: (): Written[] => {
      const tables = committed;
      committed = [];
      return tables;
    },
    /** A digest of all rows of all tables but these. */
    digest: async (but: readonly string[]): Promise<string> => {
      const hash = createHash('sha256');
      for (const { tableName } of source.entityMetadatas) {
        if (but.includes(tableName)) continue;
        const rows: unknown[] = await source.query(`SELECT * FROM ${tableName}`);
        hash.update(tableName).update(
          rows
            .map((row) => JSON.stringify(row))
            .sort()
            .join('\n'),
        );
      }
      return hash.digest('hex');
    },
  };
}
