import { type DataSource, type ObjectLiteral } from 'typeorm';
import { type BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { type BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { bindable } from './bindable';
import { ExclusiveAccess } from './exclusive-access';

/**
 * A prepared statement of libsql that gave up waiting for another process stays under way with the state of that moment:
 * all that is read after it is old, and nothing can be written again (libsql-js pull request 238). So what may wait is
 * not prepared, and every change is in a transaction that has waited at its start.
 */
const orders = new Map([
  ['BEGIN TRANSACTION', 'BEGIN IMMEDIATE'],
  ['COMMIT', 'COMMIT'],
  ['ROLLBACK', 'ROLLBACK'],
]);
const CHANGE = /^\s*(INSERT|REPLACE|UPDATE|DELETE|CREATE|ALTER|DROP)\b/i;

type Runner = new (driver: BetterSqlite3Driver) => BetterSqlite3QueryRunner;

/**
 * TypeORM shares one query runner among all callers of SQLite, so concurrent transactions become savepoints of each
 * other and one rollback undoes what others were told had succeeded. Here each caller has an own runner, and from
 * BEGIN to COMMIT it has the connection for itself.
 *
 * @param patience longest wait for the connection in milliseconds
 */
export function makeSqliteExclusive(source: DataSource, patience: number): void {
  const driver = source.driver as BetterSqlite3Driver;
  // TypeORM exports no query runner class, but the driver makes one.
  const Exclusive = exclusive(
    driver.createQueryRunner('master').constructor as Runner,
    new ExclusiveAccess(patience),
    (sql) => (driver.databaseConnection as { exec: (sql: string) => void }).exec(sql),
  );
  driver.createQueryRunner = () => new Exclusive(driver);
}

const exclusive = (Base: Runner, access: ExclusiveAccess, exec: (sql: string) => void): Runner => {
  // Runners live for one query: they share the prepared statements that TypeORM keeps in each.
  const stmtCache = new Map<string, unknown>();

  return class extends Base {
    constructor(driver: BetterSqlite3Driver) {
      super(driver);
      Object.assign(this, { stmtCache });
    }

    override async startTransaction(): Promise<void> {
      if (!access.heldBy(this)) await access.acquire(this);
      try {
        await super.startTransaction();
      } catch (error) {
        this.abandon();
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      await super.commitTransaction();
      this.freeWhenDone();
    }

    override async rollbackTransaction(): Promise<void> {
      try {
        await super.rollbackTransaction();
      } finally {
        this.freeWhenDone();
      }
    }

    override async query(
      sql: string,
      parameters: unknown[] | ObjectLiteral = [],
      structured?: boolean,
    ): Promise<unknown> {
      const order = orders.get(sql);
      if (order) {
        this.dataSource.logger.logQuery(order);
        exec(order);
        return undefined;
      }
      if (!Array.isArray(parameters)) return super.query(sql, parameters, structured);
      const values = parameters.map(bindable);
      if (access.heldBy(this)) return super.query(sql, values, structured);
      if (CHANGE.test(sql)) return this.change(sql, values, structured);
      await access.acquire(this);
      try {
        return await super.query(sql, values, structured);
      } finally {
        access.release(this);
      }
    }

    override async release(): Promise<void> {
      try {
        while (this.isTransactionActive) await super.rollbackTransaction();
      } finally {
        access.release(this);
      }
      await super.release();
    }

    private async change(sql: string, parameters: unknown[], structured?: boolean): Promise<unknown> {
      await this.startTransaction();
      try {
        const result: unknown = await super.query(sql, parameters, structured);
        await this.commitTransaction();
        return result;
      } catch (error) {
        // SQLite may have rolled back by itself, and the first error says what went wrong.
        await this.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    }

    private freeWhenDone(): void {
      if (!this.isTransactionActive) access.release(this);
    }

    /** BEGIN failed: TypeORM believes that a transaction is active, but none is. */
    private abandon(): void {
      if (this.transactionDepth > 0) return;
      this.isTransactionActive = false;
      access.release(this);
    }
  };
};
