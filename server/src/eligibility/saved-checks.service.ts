import { Injectable } from '@nestjs/common';
import { type eligibility } from '@titles/shared/contract/eligibility';
import { type Input } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { Consents } from '../privacy/consents.service';
import { RuleSets } from './rule-sets.service';
import { SavedCheck } from './saved-check.entity';

const LIMIT = 20;

/** The self-checks that a person chose to keep: seen and deleted by their own account alone. */
@Injectable()
export class SavedChecksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ruleSets: RuleSets,
    private readonly consents: Consents,
  ) {}

  async save(accountId: string, answers: Input<typeof eligibility.save>['body']): Promise<SavedCheck> {
    if (!(await this.ruleSets.isKnown(answers.ruleSet)))
      throw new DomainError('bad-input', '这次自测用的规则版本已经不在了，请重新打开自测再保存。', [
        { path: 'body.ruleSet', message: '没有发布过这个规则版本' },
      ]);
    await this.consents.assertGiven(accountId, 'self-checks');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.write((manager) => this.insert(manager, accountId, answers));
      } catch (error) {
        // Another phone of the same account took the slot.
        if (!isDuplicate(error) || attempt > LIMIT) throw error;
      }
    }
  }

  list(accountId: string): Promise<SavedCheck[]> {
    return this.database.source.manager.find(SavedCheck, {
      where: { accountId },
      order: { savedAt: 'DESC', id: 'DESC' },
    });
  }

  async remove(accountId: string, id: string): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.delete(SavedCheck, { id, accountId }),
    );
    if (!affected) throw new DomainError('not-found');
  }

  private async insert(
    manager: EntityManager,
    accountId: string,
    { ruleSet, record }: Input<typeof eligibility.save>['body'],
  ): Promise<SavedCheck> {
    const kept = await manager.find(SavedCheck, { where: { accountId }, select: { id: true, slot: true } });
    const taken = new Set(kept.map(({ slot }) => slot));
    const slot = Array.from({ length: LIMIT }, (_, index) => index + 1).find((free) => !taken.has(free));
    if (slot === undefined)
      throw new DomainError('conflict', `最多保存${LIMIT}次自测，请先删除不再需要的记录。`);
    const check = { id: newId(), accountId, slot, ruleSet, record, savedAt: this.clock.now() };
    await manager.insert(SavedCheck, check);
    return check;
  }
}
