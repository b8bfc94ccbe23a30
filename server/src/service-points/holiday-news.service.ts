import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { holidayYears } from '@titles/shared/policy/holidays';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { describedFailure } from '../described-failure';
import { PointNews } from './point-news.service';
import { ServicePointRow } from './service-point.entity';
import { ServicePoints } from './service-points.service';

/** A year's official holidays come with a release: whose time they close, or open again, is told when it starts. */
@Injectable()
export class HolidayNews implements OnApplicationBootstrap {
  private readonly log = new Logger(HolidayNews.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly points: ServicePoints,
    private readonly news: PointNews,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { id, holidaysTold } of await this.points.list())
      if (!isSame(holidaysTold))
        await this.tell(id).catch((error: unknown) =>
          this.log.error(`Holidays are told at ${id} with the next start: ${describedFailure(error)}`),
        );
  }

  private tell(id: string): Promise<void> {
    return this.database.claim(async (manager) => {
      await manager.increment(ServicePointRow, { id }, 'revision', 1);
      const point = await manager.findOneByOrFail(ServicePointRow, { id });
      // Another process told it.
      if (isSame(point.holidaysTold)) return;
      const change = () => manager.update(ServicePointRow, { id }, { holidaysTold: holidayYears });
      await this.news.hours(manager, point, this.clock.now(), change, point.holidaysTold ?? undefined);
    });
  }
}

const isSame = (told: ServicePointRow['holidaysTold']): boolean =>
  JSON.stringify(told) === JSON.stringify(holidayYears);
