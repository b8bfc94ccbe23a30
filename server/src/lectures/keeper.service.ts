import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { Database } from '../database/database';
import { Repeated } from '../repeated';
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
export class LectureKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(LectureKeeper.name);
  private readonly keeping = new Repeated(
    () => this.keep(),
    (error) => this.log.error(`Sessions could not be kept: ${String(error)}`),
  );

  constructor(
    private readonly database: Database,
    private readonly stocks: SessionStocks,
    private readonly doors: Doors,
  ) {}

  onApplicationBootstrap(): void {
    this.keeping.start(INTERVAL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.keeping.stop();
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
