import { Injectable, type OnModuleInit } from '@nestjs/common';
import { byAccount } from '../audit/audit.service';
import { Holdings } from '../holdings/holdings.service';
import { LedgerMonth } from './month.entity';
import { TariffRow } from './tariff.entity';

/** The ledger names publicists by number; of people it holds who closed a month and who set a tariff. */
@Injectable()
export class LedgerData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.register({
      name: 'ledger-steps',
      title: '关过的账、定过的标准',
      columns: ['ledger_months.closed_by', 'ledger_tariffs.set_by'],
      stays: '您关过的账和定过的标准会留着，不再写明是您',
      read: async (manager, { accountId }) => {
        if (accountId === null) return [];
        const by = byAccount(accountId);
        const months = await manager.findBy(LedgerMonth, { closedBy: by });
        const tariffs = await manager.findBy(TariffRow, { setBy: by });
        return [
          ...months.map(({ month, closedAt }) => ({ 事项: `关账 ${month}`, 时间: closedAt.toISOString() })),
          ...tariffs.map(({ fromDay, setAt }) => ({ 事项: `标准 ${fromDay}`, 时间: setAt.toISOString() })),
        ];
      },
      erase: async (manager, { accountId }) => {
        if (accountId === null) return;
        const by = byAccount(accountId);
        await manager.update(LedgerMonth, { closedBy: by }, { closedBy: 'unknown' });
        await manager.update(TariffRow, { setBy: by }, { setBy: 'unknown' });
      },
    });
  }
}
