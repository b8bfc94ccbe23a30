import { Injectable } from '@nestjs/common';
import { shareChannels } from '@titles/shared/contract/sharing';
import { Database } from '../database/database';
import { asAside, asideOf } from './appeals.service';
import { withheld } from './breakdown';
import { ShareCounting } from './counting.service';
import { mayAppeal } from './rules';
import { ShareVisit } from './visit.entity';

/** What was opened and not read on within so long is shown as unfinished. */
const UNFINISHED = 60 * 60 * 1000;
const SHOWN = 200;

/** One row of the funnel's query. */
interface Reached {
  step: ShareVisit['step'];
  channel: string;
  contentId: string;
  title: string;
  people: number | string;
  counted: number | string;
}

const REACHED = `SELECT step, channel, content_id AS contentId, MAX(title) AS title, COUNT(DISTINCT device) AS people,
  SUM(CASE WHEN counted_at IS NOT NULL AND reason IS NULL THEN 1 ELSE 0 END) AS counted
  FROM share_visits WHERE publicist_id = ? AND season = ? GROUP BY step, channel, content_id`;

/** A publicist's own reach: numbers, and what was set aside; never who read. */
@Injectable()
export class ShareFunnel {
  constructor(
    private readonly database: Database,
    private readonly counting: ShareCounting,
  ) {}

  async funnel(accountId: string, season: string) {
    const rows = await this.reached(await this.counting.publicists.lastId(accountId), season);
    const sum = (step: ShareVisit['step'], part: 'people' | 'counted', some = rows) =>
      some.filter((row) => row.step === step).reduce((total, row) => total + Number(row[part]), 0);
    const grouped = (groups: readonly { value: string; rows: Reached[] }[]) => {
      const seen = withheld(groups.map((group) => sum('read', 'people', group.rows)));
      const read = withheld(groups.map((group) => sum('read', 'counted', group.rows)));
      return groups.map(({ value }, at) => ({ value, seen: seen[at] ?? null, read: read[at] ?? null }));
    };
    const contents = [...new Map(rows.map(({ contentId, title }) => [contentId, title]))];
    return {
      season,
      total: {
        seen: sum('read', 'people'),
        read: sum('read', 'counted'),
        check: sum('check', 'counted'),
        booking: sum('booking', 'counted'),
      },
      channels: grouped(
        shareChannels.map((value) => ({ value, rows: rows.filter(({ channel }) => channel === value) })),
      ),
      contents: grouped(
        contents.map(([value]) => ({ value, rows: rows.filter(({ contentId }) => contentId === value) })),
      ).map((group, at) => ({ ...group, title: contents[at]?.[1] ?? '' })),
    };
  }

  async aside(accountId: string, season: string) {
    const publicist = await this.counting.publicists.last(accountId);
    const unread = new Date(this.counting.clock.now().getTime() - UNFINISHED);
    const rows = await this.database.source.manager.find(ShareVisit, {
      where: asideOf(publicist.id, season, unread),
      order: { openedAt: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    return rows.map((row) => ({
      ...asAside(row),
      mayAppeal: row.reason !== null && row.appeal === 'none' && mayAppeal(row.reason),
    }));
  }

  private reached(publicistId: string, season: string): Promise<Reached[]> {
    return this.database.source.query<Reached[]>(REACHED, [publicistId, season]);
  }
}
