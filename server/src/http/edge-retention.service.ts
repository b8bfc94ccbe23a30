import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { RateWindow } from './limits/rate-window.entity';
import { OnceRequest } from './once/once-request.entity';

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** Deletes answers that are not given again, and minutes that are over. */
@Injectable()
export class EdgeRetention implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(HOUR, 'Old keys and counts could not be deleted', () => this.purge());
  }

  async purge(): Promise<void> {
    const now = this.clock.now();
    await this.database.write(async (manager) => {
      await manager.delete(OnceRequest, { expiresAt: LessThan(now) });
      await manager.delete(RateWindow, { minute: LessThan(Math.floor(now.getTime() / MINUTE)) });
    });
  }
}
