import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { SessionRow } from './session.entity';
import { SessionStocks } from './session-stocks.service';
import { releasedBefore } from './times';

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
    const now = this.stocks.clock.now();
    const { manager } = this.database.source;
    const due = await manager.find(SessionRow, {
      select: { id: true },
      where: {
        state: 'planned',
        companyReleasedAt: IsNull(),
        closesAt: LessThanOrEqual(releasedBefore(now)),
      },
      take: 100,
    });
    for (const { id } of due) await this.database.write((within) => this.stocks.release(within, id));
    for (const lectureId of await this.stocks.leftClosed())
      await this.database.write((within) => this.stocks.open(within, lectureId));
  }
}
