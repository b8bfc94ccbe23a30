import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database } from '../database/database';

/** Longest wait for the database, in milliseconds. */
const PATIENCE = 2000;

/** Whether this process should be sent requests. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private leaving = false;

  constructor(private readonly database: Database) {}

  beforeApplicationShutdown(): void {
    this.leaving = true;
  }

  /** What is in the way; null when nothing is. */
  async obstacle(): Promise<'shutting-down' | 'database' | 'migrations' | null> {
    if (this.leaving) return 'shutting-down';
    const waited = new AbortController();
    try {
      const migrated = await Promise.race([
        this.database.isMigrated(),
        pause(PATIENCE, 'late' as const, { signal: waited.signal }),
      ]);
      if (migrated === 'late') return 'database';
      return migrated ? null : 'migrations';
    } catch {
      return 'database';
    } finally {
      waited.abort();
    }
  }
}
