import { type DataSource, type ObjectLiteral } from 'typeorm';
import { type BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { type BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { bindable } from './bindable';
import { ExclusiveAccess } from './exclusive-access';

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
  );
  driver.createQueryRunner = () => new Exclusive(driver);
}

const exclusive = (Base: Runner, access: ExclusiveAccess): Runner => {
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
      parameters?: unknown[] | ObjectLiteral,
      structured?: boolean,
    ): Promise<unknown> {
      // A deferred BEGIN would fail at its first write when another process wrote meanwhile; this one waits at the start.
      const text = sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql;
      const values = Array.isArray(parameters) ? parameters.map(bindable) : parameters;
      if (access.heldBy(this)) return super.query(text, values, structured);
      await access.acquire(this);
      try {
        return await super.query(text, values, structured);
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
