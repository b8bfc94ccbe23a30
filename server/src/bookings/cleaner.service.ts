import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Repeated } from '../repeated';
import { BookingRow } from './booking.entity';
import { lock } from './places.queries';
import { settle } from './settle.queries';

/** How often a process looks for holds that ran out, in milliseconds. */
const INTERVAL = 60_000;

/** Tidies: places are free without it, but whoever waits is offered them even when nobody books. */
@Injectable()
export class BookingCleaner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(BookingCleaner.name);
  private readonly cleaning = new Repeated(
    () => this.clean(),
    (error) => this.log.error(`Holds that ran out could not be read: ${String(error)}`),
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.cleaning.start(INTERVAL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.cleaning.stop();
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
