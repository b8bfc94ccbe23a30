import { Injectable } from '@nestjs/common';
import { needForms, needTimes, needTopics, type Need } from '@titles/shared/contract/needs';
import { districts } from '@titles/shared/contract/person-values';
import { quarterOf } from '@titles/shared/jiangmen-time';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type Reach, within } from '../http/reach';
import { newId } from '../ids';
import { comments, counted } from '../few';
import { NeedRow } from './need.entity';

/** What professionals and employers would like to hear, quarter by quarter (plan 二（三）). */
@Injectable()
export class Needs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async mine(accountId: string): Promise<{ quarter: string; need: Need | null }> {
    const quarter = quarterIn(this.clock.now());
    const row = await this.database.source.manager.findOneBy(NeedRow, { quarter, accountId });
    if (!row) return { quarter, need: null };
    const { asker, district, topics, form, time, comment } = row;
    return { quarter, need: { asker, district, topics, form, time, comment } };
  }

  async tell(accountId: string, need: Need): Promise<void> {
    const at = this.clock.now();
    const quarter = quarterIn(at);
    await this.database.write(async (manager) => {
      const before = await manager.findOneBy(NeedRow, { quarter, accountId });
      const row = {
        ...need,
        topics: [...new Set(need.topics)],
        id: before?.id ?? newId(),
        quarter,
        accountId,
        at,
      };
      await manager.upsert(NeedRow, row, ['quarter', 'accountId']);
    });
  }

  async results(quarter: string, asker: Need['asker'] | undefined, reach: Reach) {
    const rows = await this.database.source.manager.find(NeedRow, {
      where: within<NeedRow>(reach, { districts: 'district' }).map((where) => ({
        ...where,
        quarter,
        ...(asker && { asker }),
      })),
    });
    return {
      answers: rows.length,
      districts: counted(
        districts,
        rows.map(({ district }) => district),
      ),
      topics: counted(
        needTopics,
        rows.flatMap(({ topics }) => topics),
      ),
      forms: counted(
        needForms,
        rows.map(({ form }) => form),
      ),
      times: counted(
        needTimes,
        rows.map(({ time }) => time),
      ),
      comments: comments(rows),
    };
  }
}

/** `2026-q4`. */
function quarterIn(now: Date): string {
  const { year, quarter } = quarterOf(now);
  return `${year}-q${quarter}`;
}
