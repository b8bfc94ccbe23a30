import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { Doors } from './doors.service';
import { SessionRow } from './session.entity';
import { SessionStocks } from './session-stocks.service';
import { releasedBefore } from './times';
import { VisitorRow } from './visitor.entity';

const INTERVAL = 60_000;
/** So long after a session the names on its list are kept. */
const NAMES = 365 * 24 * 60 * 60 * 1000;

/** What time itself brings about: company seats become everybody's, and old names and codes are deleted. */
@Injectable()
export class LectureKeeper implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly stocks: SessionStocks,
    private readonly doors: Doors,
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
        startsAt: LessThanOrEqual(releasedBefore(now)),
      },
      take: 100,
    });
    for (const { id } of due) await this.database.write((within) => this.stocks.release(within, id));
    const old = await manager.find(SessionRow, {
      select: { id: true },
      where: { endsAt: LessThan(new Date(now.getTime() - NAMES)) },
    });
    const over = { sessionId: In(old.map(({ id }) => id)) };
    if (old.length > 0 && (await manager.existsBy(VisitorRow, over)))
      await this.database.write((within) => within.delete(VisitorRow, over));
    await this.doors.forget();
  }
}
