import { Inject, Injectable } from '@nestjs/common';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type Prepared } from './prepared';
import { PreparedStore } from './prepared-store';

/** Injection token: how long a process may trust the version it read, in milliseconds. */
export const CONTENT_RECHECK = 'CONTENT_RECHECK';

/**
 * The answers of published endpoints, kept while the edition (content version and day in Asia/Shanghai) stays the
 * same. Every process re-reads the version row; none decides by itself.
 */
@Injectable()
export class PublishedContent {
  private readonly answers = new PreparedStore();
  private edition = '';
  private readAt = -Infinity;
  private reading: Promise<string> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONTENT_RECHECK) private readonly recheck: number,
  ) {}

  /** Must be called in the same write by whatever changes published content. */
  async changed(manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE content_version SET version = version + 1 WHERE id = 'published'`);
  }

  /** The edition to answer from, read again when it was read too long ago. */
  async currentEdition(): Promise<string> {
    if (this.isFresh()) return this.edition;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** What may be answered at once. */
  now(url: string): Prepared | undefined {
    return this.isFresh() ? this.answers.get(url) : undefined;
  }

  find(edition: string, url: string): Prepared | undefined {
    return edition === this.edition ? this.answers.get(url) : undefined;
  }

  /** Keeps an answer that was made after its edition was read. */
  keep(edition: string, url: string, prepared: Prepared): void {
    if (edition === this.edition) this.answers.put(url, prepared);
  }

  private isFresh(): boolean {
    return performance.now() - this.readAt < this.recheck;
  }

  private async read(): Promise<string> {
    const startedAt = performance.now();
    const rows: { version: number }[] = await this.database.source.query(
      `SELECT version FROM content_version WHERE id = 'published'`,
    );
    const edition = `${rows[0]?.version ?? 0}/${dayInJiangmen(this.clock.now())}`;
    if (edition !== this.edition) this.answers.clear();
    this.edition = edition;
    this.readAt = startedAt;
    return edition;
  }
}
