import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { CalendarFeed } from './feed.entity';

/** What calendar addresses hold of people; the addresses themselves are not kept. */
@Injectable()
export class CalendarsData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.register(this.feeds);
  }

  private readonly feeds: Holding = {
    name: 'calendar-feeds',
    title: '日历订阅',
    columns: ['calendar_feeds.account_id', 'calendar_feeds.open_key'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(CalendarFeed, { accountId });
      return rows.map(({ kind, createdAt, revokedAt }) => ({
        种类: kind,
        建立时间: createdAt.toISOString(),
        停用时间: revokedAt?.toISOString() ?? null,
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(CalendarFeed, { accountId });
    },
  };
}
