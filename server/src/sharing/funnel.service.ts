import { Injectable } from '@nestjs/common';
import { shareChannels } from '@titles/shared/contract/sharing';
import { type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../database/database';
import { asAside, asideOf } from './appeals.service';
import { withheld } from './breakdown';
import { ShareCounting } from './counting.service';
import { appealable, mayAppeal } from './rules';
import { ShareVisit } from './visit.entity';

/** What was opened and not read on within so long is shown as unfinished. */
const UNFINISHED = 60 * 60 * 1000;
const SHOWN = 200;

/** What counts still. */
const COUNTS = 'counted_at IS NOT NULL AND reason IS NULL';
const OWN = (ids: readonly string[]) =>
  `FROM share_visits WHERE publicist_id IN (${ids.map(() => '?').join(', ')}) AND season = ?`;

/** Of each step, channel and content. */
interface Reached {
  step: ShareVisit['step'];
  channel: string;
  contentId: string;
  title: string;
  opened: number | string;
  counted: number | string;
}
const reachedBy = (ids: readonly string[]) =>
  `SELECT step, channel, content_id AS contentId, MAX(title) AS title, COUNT(DISTINCT device) AS opened,
   SUM(CASE WHEN ${COUNTS} THEN 1 ELSE 0 END) AS counted ${OWN(ids)} GROUP BY step, channel, content_id`;

/** How many people opened and read what was shared through a channel, and a content. */
interface People {
  value: string;
  opened: number | string;
  counted: number | string;
}
const peopleBy = (ids: readonly string[], column: 'channel' | 'content_id') =>
  `SELECT ${column} AS value, COUNT(DISTINCT device) AS opened,
   COUNT(DISTINCT CASE WHEN ${COUNTS} THEN device END) AS counted ${OWN(ids)} AND step = 'read' GROUP BY ${column}`;

/** A publicist's own reach: numbers, and what was set aside; never who read. */
@Injectable()
export class ShareFunnel {
  constructor(
    private readonly database: Database,
    private readonly counting: ShareCounting,
  ) {}

  async funnel(accountId: string, season: string) {
    const { source } = this.database;
    const ids = await this.counting.publicists.ids(accountId);
    const given = [...ids, season];
    const rows = await source.query<Reached[]>(reachedBy(ids), given);
    const people = {
      channel: await source.query<People[]>(peopleBy(ids, 'channel'), given),
      contentId: await source.query<People[]>(peopleBy(ids, 'content_id'), given),
    };
    const sum = (step: ShareVisit['step'], part: 'opened' | 'counted', some = rows) =>
      some.filter((row) => row.step === step).reduce((total, row) => total + Number(row[part]), 0);
    const grouped = (by: 'channel' | 'contentId', values: readonly string[]) => {
      const told = (part: 'opened' | 'counted') =>
        withheld(
          values.map((value) => ({
            count: sum(
              'read',
              part,
              rows.filter((row) => row[by] === value),
            ),
            people: Number(people[by].find((group) => group.value === value)?.[part] ?? 0),
          })),
        );
      const [seen, read] = [told('opened'), told('counted')];
      return values.map((value, at) => ({ value, seen: seen[at] ?? null, read: read[at] ?? null }));
    };
    const titles = new Map(rows.map(({ contentId, title }) => [contentId, title]));
    return {
      season,
      total: {
        seen: sum('read', 'opened'),
        read: sum('read', 'counted'),
        check: sum('check', 'counted'),
        booking: sum('booking', 'counted'),
      },
      channels: grouped('channel', shareChannels),
      contents: grouped('contentId', [...titles.keys()]).map((group) => ({
        ...group,
        title: titles.get(group.value) ?? '',
      })),
    };
  }

  async aside(accountId: string, season: string) {
    const own = await this.counting.publicists.ids(accountId);
    const unread = new Date(this.counting.clock.now().getTime() - UNFINISHED);
    const newest = (where: FindOptionsWhere<ShareVisit>[]) =>
      this.database.source.manager.find(ShareVisit, {
        where,
        order: { openedAt: 'DESC', id: 'DESC' },
        take: SHOWN,
      });
    const waits = { publicistId: In(own), season, reason: In(appealable), appeal: 'none' as const };
    // What may be appealed is not pushed out by what came later and may not.
    const found = [...(await newest([waits])), ...(await newest(asideOf(own, season, unread)))];
    const rows = [...new Map(found.map((row) => [row.id, row])).values()]
      .slice(0, SHOWN)
      .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || b.id.localeCompare(a.id));
    return rows.map((row) => ({
      ...asAside(row),
      mayAppeal: row.reason !== null && row.appeal === 'none' && mayAppeal(row.reason),
    }));
  }
}
