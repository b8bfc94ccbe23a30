import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Leases } from '../leases/leases.service';
import { Rounds } from '../rounds/rounds.service';
import { type Expiring } from './expiring';
import { cutOff, type PeriodName } from './periods';

const HOUR = 60 * 60 * 1000;
const LEASE = 'retention';
const LEASE_LASTS = 60_000;
const ROWS = 500;

/** What one run found too old, by name. */
export type RetentionReport = Partial<Record<PeriodName, number>>;

/** Deletes what has been kept long enough: each feature registers what expires, `periods.ts` says when. */
@Injectable()
export class Retention implements OnModuleInit {
  private readonly expiring: Expiring[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly leases: Leases,
    private readonly rounds: Rounds,
  ) {}

  register(...expiring: readonly Expiring[]): void {
    this.expiring.push(...expiring);
  }

  get names(): PeriodName[] {
    return this.expiring.map(({ name }) => name);
  }

  onModuleInit(): void {
    this.rounds.every(HOUR, 'What is too old could not be deleted', () => this.run());
  }

  /** How much a run would delete; nothing is changed. */
  async preview(): Promise<RetentionReport> {
    const report: RetentionReport = {};
    for (const each of this.expiring)
      report[each.name] = await each.count(this.database.source.manager, cutOff(each.name, this.clock.now()));
    return report;
  }

  /** Deletes it, in short transactions; null when another process is at it. */
  async run(): Promise<RetentionReport | null> {
    const report: RetentionReport = {};
    for (const each of this.expiring) {
      const before = cutOff(each.name, this.clock.now());
      let gone = 0;
      for (let rows = ROWS; rows === ROWS; gone += rows) {
        if (!(await this.leases.take(LEASE, LEASE_LASTS))) return null;
        rows = await this.database.write((manager) => each.purge(manager, before, ROWS));
      }
      report[each.name] = gone;
    }
    return report;
  }
}
