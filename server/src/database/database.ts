import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { isTransient } from './refused-write';

const ATTEMPTS = 8;

@Injectable()
export class Database implements OnApplicationShutdown {
  /** For reads; writes go through {@link write}. */
  constructor(readonly source: DataSource) {}

  /**
   * Runs the work in one transaction, exclusive on SQLite, and again when it lost against another one. The work may
   * therefore run several times: keep it free of other effects, and use only the manager it is given.
   */
  async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (attempt === ATTEMPTS) throw new DomainError('busy');
        await pause(Math.random() * 5 * 2 ** attempt);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
