import { Injectable } from '@nestjs/common';
import { type Season, type SeasonSummary } from '@titles/shared/contract/seasons';
import { DomainError } from '@titles/shared/errors';
import { daysOfQuarter, quarterOf } from '@titles/shared/jiangmen-time';
import { type FindOptionsWhere, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SeasonContent } from './content';
import { currentOf } from './current';
import { compareQuarters } from './quarter';
import { SeasonRow } from './season.entity';
import { itemsOf } from './seasons.queries';

type PublishedSeason = SeasonRow & { publishedAt: Date };

/** What readers get: published and archived seasons. */
@Injectable()
export class SeasonService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<SeasonSummary[]> {
    const rows = await this.rows({ state: In(['published', 'archived']) });
    return rows.sort((a, b) => compareQuarters(b, a) || a.id.localeCompare(b.id)).map(summaryOf);
  }

  async current(): Promise<Season> {
    const published = await this.rows({ state: 'published' });
    return this.whole(currentOf(published, quarterOf(this.clock.now())));
  }

  async get(id: string): Promise<Season> {
    const [row] = await this.rows({ id, state: In(['published', 'archived']) });
    return this.whole(row);
  }

  private async rows(where: FindOptionsWhere<SeasonRow>): Promise<PublishedSeason[]> {
    // The database holds that what is published or archived has the time of it.
    return (await this.database.source.getRepository(SeasonRow).findBy(where)) as PublishedSeason[];
  }

  private async whole(row: PublishedSeason | undefined): Promise<Season> {
    if (!row) throw new DomainError('not-found');
    const items = await itemsOf(this.database.source.manager, row.id);
    return { ...summaryOf(row), intro: row.intro, items };
  }
}

/** What an editor writes as readers get it. */
export const asSeason = (
  { intro, items, ...season }: SeasonContent,
  issued: { id: string; publishedAt: Date; demo: boolean },
): Season => ({ ...summaryOf({ ...season, ...issued }), intro, items });

type Told = Omit<SeasonContent, 'intro' | 'items'> & { id: string; publishedAt: Date; demo: boolean };

const summaryOf = (row: Told): SeasonSummary => ({
  id: row.id,
  year: row.year,
  quarter: row.quarter,
  theme: row.theme,
  slogan: row.slogan,
  organiser: row.organiser,
  district: row.district,
  ...daysOfQuarter(row),
  publishedAt: row.publishedAt.toISOString(),
  demo: row.demo,
});
