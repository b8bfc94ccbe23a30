import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Repeated } from '../repeated';
import { AttemptStep } from './attempt-step.entity';
import { Delivery } from './delivery.entity';
import { QueuedMessage } from './queued-message.entity';

const HOUR = 60 * 60 * 1000;
/** How long a message is kept after nothing more is to be done about it. */
const KEPT = 90 * 24 * HOUR;
const ROWS = 500;

/** Deletes what the outbox need not know any more. */
@Injectable()
export class OutboxRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private readonly purging = new Repeated(
    () => this.purge(),
    (error) => this.log.error(`Old messages could not be deleted: ${String(error)}`),
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.purging.start(HOUR);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.purging.stop();
  }

  /** Deletes messages that were settled 90 days ago, with all that is known of them; gives how many. */
  async purge(): Promise<number> {
    const before = LessThan(new Date(this.clock.now().getTime() - KEPT));
    let deleted = 0;
    for (let rows = ROWS; rows === ROWS; deleted += rows) {
      const old = { where: { settledAt: before }, select: { id: true }, take: ROWS } as const;
      const ids = (await this.database.source.manager.find(QueuedMessage, old)).map(({ id }) => id);
      rows = ids.length;
      if (rows > 0)
        await this.database.write(async (manager) => {
          await manager.delete(AttemptStep, { messageId: In(ids) });
          await manager.delete(QueuedMessage, { id: In(ids) });
        });
    }
    await this.database.write((manager) => manager.delete(Delivery, { at: before }));
    return deleted;
  }
}
