import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { BookingRow } from './booking.entity';
import { lock } from './places.queries';
import { settle } from './settle.queries';

/** How often a process looks for holds that ran out, in milliseconds. */
const INTERVAL = 60_000;

/** Tidies: places are free without it, but whoever waits is offered them even when nobody books. */
@Injectable()
export class BookingCleaner implements OnModuleInit {
  private readonly log = new Logger(BookingCleaner.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(INTERVAL, 'Holds that ran out could not be read', () => this.clean());
  }

  /** Settles every resource with a hold that ran out; one that fails does not hold up the others. */
  async clean(): Promise<void> {
    const lapsed = await this.database.source.manager.find(BookingRow, {
      select: { resourceId: true },
      where: { state: 'held', heldUntil: LessThanOrEqual(this.clock.now()) },
      order: { heldUntil: 'ASC' },
      take: 1000,
    });
    for (const id of new Set(lapsed.map(({ resourceId }) => resourceId))) {
      try {
        await this.database.write(async (manager) => {
          const resource = await lock(manager, id);
          await settle(manager, resource, this.clock.now());
        });
      } catch (error) {
        this.log.error(`Resource ${id} could not be settled: ${String(error)}`);
      }
    }
  }
}
