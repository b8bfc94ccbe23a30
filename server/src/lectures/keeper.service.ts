import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { SessionStocks } from './session-stocks.service';

const INTERVAL = 60_000;

/**
 * What time itself brings about: company seats that nobody took become everybody's. What a process of an older release
 * published beside this one is opened as well.
 */
@Injectable()
export class LectureKeeper implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly stocks: SessionStocks,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(INTERVAL, 'Sessions could not be kept', () => this.keep());
  }

  async keep(): Promise<void> {
    for (const id of await this.stocks.due())
      await this.database.write((within) => this.stocks.releaseDue(within, id));
    for (const lectureId of await this.stocks.leftClosed())
      await this.database.write((within) => this.stocks.open(within, lectureId));
  }
}
