import { type QueryRunner, TableCheck, type TableColumnOptions } from 'typeorm';

type ColumnType = Pick<TableColumnOptions, 'type'> & Partial<TableColumnOptions>;

/** What migrations must spell differently for SQLite and for MySQL/MariaDB. */
export interface Dialect {
  /** An instant in UTC with milliseconds. */
  instant: ColumnType;
  /** Long text, up to 16 MB. */
  text: ColumnType;
  /** Short text compared byte by byte: ids, openids, hashes. */
  exact: (length: number) => ColumnType;
  /** Adds a named CHECK to an existing table. */
  check: (table: string, name: string, expression: string) => Promise<void>;
  /** Drops it again. */
  uncheck: (table: string, name: string) => Promise<void>;
}

/** The dialect of the database that a migration runs on. */
export function dialect(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'mysql' ? mysql(runner) : sqlite(runner);
}

const sqlite = (runner: QueryRunner): Dialect => ({
  instant: { type: 'datetime' },
  text: { type: 'text' },
  exact: (length) => ({ type: 'varchar', length: String(length) }),
  check: (table, name, expression) =>
    runner.createCheckConstraint(table, new TableCheck({ name, expression })),
  // TypeORM does not see a check that runs over several lines, and leaves it out whenever it rebuilds the table.
  uncheck: async (table, name) => {
    const seen = (await runner.getTable(table))?.checks.some((check) => check.name === name);
    if (seen) await runner.dropCheckConstraint(table, name);
  },
});

const mysql = (runner: QueryRunner): Dialect => ({
  instant: { type: 'datetime', precision: 3 },
  text: { type: 'mediumtext' },
  exact: (length) => ({
    type: 'varchar',
    length: String(length),
    charset: 'utf8mb4',
    collation: 'utf8mb4_bin',
  }),
  check: async (table, name, expression) => {
    await runner.query(`ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` CHECK (${expression})`);
  },
  uncheck: async (table, name) => {
    await runner.query(`ALTER TABLE \`${table}\` DROP CONSTRAINT \`${name}\``);
  },
});
