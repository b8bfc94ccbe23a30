import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Purpose } from '@titles/shared/contract/privacy';
import { Holdings } from '../holdings/holdings.service';
import { SavedCheck } from './saved-check.entity';

/** What eligibility holds of people: until they delete it themselves. */
@Injectable()
export class EligibilityData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    for (const column of ['author', 'approver', 'withdrawn_by'])
      this.holdings.exempt(
        `rule_set_versions.${column}`,
        'a name that staff gave at the terminal for an act of office; no account leads to it',
      );
    for (const column of ['author_account', 'approver_account'])
      this.holdings.exempt(
        `rule_set_versions.${column}`,
        'tells by a number who of the staff did it, an act of office as in the audit; no name stands there',
      );
    this.holdings.exempt(
      'derived_facts.person_id',
      'a row of the statutory register; no account leads to it',
    );
    this.holdings.register({
      name: 'self-checks',
      title: '存进账号的自测',
      columns: ['saved_checks.account_id'],
      purpose: 'self-checks' satisfies Purpose,
      read: async (manager, { accountId }) => {
        const checks = accountId === null ? [] : await manager.findBy(SavedCheck, { accountId });
        return checks.map(({ savedAt, ruleSet, record }) => ({
          保存: savedAt.toISOString(),
          规则版本: ruleSet,
          回答: JSON.stringify(record),
        }));
      },
      erase: async (manager, { accountId }) => {
        if (accountId !== null) await manager.delete(SavedCheck, { accountId });
      },
    });
  }
}
