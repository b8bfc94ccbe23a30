import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { PreviewRow } from './preview.entity';

/** What previews hold of people: drafts that staff look at on a phone, for a few hours. */
@Injectable()
export class PreviewsData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register(
      expiringRows({
        name: 'previews',
        entity: PreviewRow,
        key: 'tokenHash',
        old: (before) => ({ until: LessThan(before) }),
      }),
    );
    this.holdings.register({
      name: 'previews',
      title: '草稿预览',
      columns: ['previews.account_id'],
      read: async (manager, { accountId }) => {
        const rows = accountId === null ? [] : await manager.findBy(PreviewRow, { accountId });
        return rows.map(({ until }) => ({ 有效到: until.toISOString() }));
      },
      erase: async (manager, { accountId }) => {
        if (accountId !== null) await manager.delete(PreviewRow, { accountId });
      },
    });
  }
}
