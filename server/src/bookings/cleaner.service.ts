import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual, Raw } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { BookingRow } from './booking.entity';
import { lock } from './places.queries';
import { ResourceRow } from './resource.entity';
import { settle } from './settle.queries';

/** How often a process looks for holds that ran out, in milliseconds. */
const INTERVAL = 60_000;

/** Sessions are few: each is looked up in the order of its waiting list. */
const waitedFor = (id: string): string =>
  `EXISTS (SELECT 1 FROM booking_waiting WHERE resource_id = ${id} AND state = 'waiting')`;

/** Tidies: places are free without it, but whoever waits is offered them, or waits no more, even when nobody books. */
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

  /**
   * Settles every resource with a hold that ran out, and every session that has begun while somebody waits; one that
   * fails does not hold up the others.
   */
  async clean(): Promise<void> {
    const { manager } = this.database.source;
    const now = LessThanOrEqual(this.clock.now());
    const lapsed = await manager.find(BookingRow, {
      select: { resourceId: true },
      where: { state: 'held', heldUntil: now },
      order: { heldUntil: 'ASC' },
      take: 1000,
    });
    const begun = await manager.find(ResourceRow, {
      select: { id: true },
      where: { id: Raw(waitedFor), startsAt: now },
      take: 1000,
    });
    const due = [...lapsed.map(({ resourceId }) => resourceId), ...begun.map(({ id }) => id)];
    for (const id of new Set(due)) {
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
