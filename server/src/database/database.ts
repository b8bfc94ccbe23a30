import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { isTransient } from './refused-write';
import { type RowLocks, rowLocksOf } from './row-locks';

const ATTEMPTS = 8;

@Injectable()
export class Database implements OnApplicationShutdown {
  /** For reads; writes go through {@link write}. */
  constructor(readonly source: DataSource) {}

  /**
   * Runs the work in one transaction, exclusive on SQLite, and again when it lost against another one. The work may
   * therefore run several times: keep it free of other effects, and use only the manager it is given.
   */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.persist(() => this.source.transaction(work));
  }

  /**
   * The same for work that picks rows which others look for too, see {@link RowLocks}: it locks those rows alone, so
   * that nobody waits for it to insert another one.
   */
  claim<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { source } = this;
    return this.persist(() =>
      source.options.type === 'mysql' ? source.transaction('READ COMMITTED', work) : source.transaction(work),
    );
  }

  get locks(): RowLocks {
    return rowLocksOf(this.source);
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

  private async persist<T>(run: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run();
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (attempt === ATTEMPTS) throw new DomainError('busy');
        await pause(Math.random() * 5 * 2 ** attempt);
      }
    }
  }
}
