import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Repeated } from '../repeated';
import { RateWindow } from './limits/rate-window.entity';
import { OnceRequest } from './once/once-request.entity';

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** Deletes answers that are not given again, and minutes that are over. */
@Injectable()
export class EdgeRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Http');
  private readonly purging = new Repeated(
    () => this.purge(),
    (error) => this.log.error(`Old keys and counts could not be deleted: ${(error as Error).name}`),
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

  async purge(): Promise<void> {
    const now = this.clock.now();
    await this.database.write(async (manager) => {
      await manager.delete(OnceRequest, { expiresAt: LessThan(now) });
      await manager.delete(RateWindow, { minute: LessThan(Math.floor(now.getTime() / MINUTE)) });
    });
  }
}
