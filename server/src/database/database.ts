import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { changed } from './changed';
import { isTransient } from './refused-write';
import { type RowLocks, rowLocksOf } from './row-locks';

/** At least so often, and so long in milliseconds, it is tried. */
const ATTEMPTS = 8;
const PATIENCE = 5000;

type Work<T> = (manager: EntityManager) => Promise<T>;

@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly companions = new AsyncLocalStorage<{ also: Work<void>; over: boolean }>();

  /** For reads; writes go through {@link write}. */
  constructor(readonly source: DataSource) {}

  /**
   * Runs the work in one transaction, exclusive on SQLite, and again when it lost against another one. The work may
   * therefore run several times: keep it free of other effects, and use only the manager it is given.
   */
  write<T>(work: Work<T>): Promise<T> {
    return this.persist(() => this.source.transaction(this.withCompanion(work)));
  }

  /**
   * One changing statement, which is a transaction of its own and so takes no BEGIN and COMMIT. Resolves with how many
   * rows it changed.
   */
  async change(sql: string, values: readonly unknown[]): Promise<number> {
    if (this.companion()) return this.write((manager) => changed(manager.queryRunner, sql, values));
    return this.persist(async () => {
      const runner = this.source.createQueryRunner();
      try {
        return await changed(runner, sql, values);
      } finally {
        await runner.release();
      }
    });
  }

  /**
   * The same for work that picks rows which others look for too, see {@link RowLocks}: it locks those rows alone, so
   * that nobody waits for it to insert another one, and what it reads after a lock is of then.
   */
  claim<T>(work: Work<T>): Promise<T> {
    const { source } = this;
    const whole = this.withCompanion(work);
    return this.persist(() =>
      source.options.type === 'mysql'
        ? source.transaction('READ COMMITTED', whole)
        : source.transaction(whole),
    );
  }

  /** Runs something whose every transaction does one thing more before it commits. */
  async accompanied<T>(also: Work<void>, run: () => Promise<T>): Promise<T> {
    const companion = { also, over: false };
    try {
      return await this.companions.run(companion, run);
    } finally {
      // What it started and did not wait for goes alone from now on.
      companion.over = true;
    }
  }

  get locks(): RowLocks {
    return rowLocksOf(this.source);
  }

  /** Whether every migration that this release knows is done. Throws when the database cannot be reached. */
  async isMigrated(): Promise<boolean> {
    const done: { name: string }[] = await this.source.query('SELECT name FROM migrations');
    const names = new Set(done.map(({ name }) => name));
    return this.source.migrations.every(({ name, constructor }) => names.has(name ?? constructor.name));
  }

  /**
   * Leaves nothing of deleted rows in the embedded database's log of changes, as far as no other process is reading it.
   * MySQL and MariaDB have no such order: there a value that must not be found is sealed.
   */
  async scrub(): Promise<void> {
    if (this.source.options.type !== 'mysql') await this.source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private companion(): { also: Work<void> } | undefined {
    const companion = this.companions.getStore();
    return companion?.over ? undefined : companion;
  }

  private withCompanion<T>(work: Work<T>): Work<T> {
    const companion = this.companion();
    if (!companion) return work;
    return async (manager) => {
      const result = await work(manager);
      await companion.also(manager);
      return result;
    };
  }

  private async persist<T>(run: () => Promise<T>): Promise<T> {
    const until = performance.now() + PATIENCE;
    for (let attempt = 1; ; attempt++) {
      try {
        return await run();
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (attempt >= ATTEMPTS && performance.now() > until) throw new DomainError('busy');
        await pause(Math.random() * 5 * 2 ** Math.min(attempt, ATTEMPTS));
      }
    }
  }
}
