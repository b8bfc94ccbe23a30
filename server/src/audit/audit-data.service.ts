import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../holdings/holdings.service';
import { AuditEntry } from './audit-entry.entity';
import { byAccount } from './audit.service';

/** What the audit holds of people: it is never changed, and names accounts by their number alone. */
@Injectable()
export class AuditData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.register({
      name: 'audit',
      title: '操作记录',
      columns: ['audit_entries.actor'],
      stays: '操作记录要长期保存、不能改动，里面只有账号编号；账号删除后，编号不再对应任何人',
      read: async (manager, { accountId }) => {
        if (accountId === null) return [];
        const where = [{ actor: byAccount(accountId) }, { subject: accountId }];
        const entries = await manager.find(AuditEntry, { where, order: { id: 'ASC' } });
        return entries.map(({ at, actor, action }) => ({
          时间: at.toISOString(),
          操作: action,
          本人操作: actor === byAccount(accountId),
        }));
      },
      erase: () => Promise.resolve(),
    });
  }
}
