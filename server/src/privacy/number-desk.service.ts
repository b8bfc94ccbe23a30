import { Injectable } from '@nestjs/common';
import { type NumberKind } from '@titles/shared/contract/privacy';
import { DomainError } from '@titles/shared/errors';
import { In } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { Vault } from '../sealing/vault';
import { masked } from '../sealing/masked';
import { readNumber } from './numbers.service';
import { numberIdOf, PersonalNumber } from './personal-number.entity';

/** What staff may do with people's numbers; each look is audited with its reason before it is answered. */
@Injectable()
export class NumberDesk {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  /** The accounts that keep this number: nobody can look for a part of it. */
  async find(
    kind: NumberKind,
    text: string,
    reason: string,
    staffId: string,
  ): Promise<{ accountId: string; masked: string }[]> {
    const number = readNumber(kind, text);
    return this.database.write(async (manager) => {
      const blindIndex = In(this.vault.indexesOf(kind, number));
      const rows = await manager.find(PersonalNumber, { where: { kind, blindIndex }, order: { id: 'ASC' } });
      await this.audit.append(manager, {
        actor: byAccount(staffId),
        action: 'number.found',
        subject: kind,
        detail: { reason, found: rows.map(({ accountId }) => accountId).join(' ') },
      });
      return rows.map(({ accountId }) => ({ accountId, masked: masked(number) }));
    });
  }

  /** One number in full. Throws `not-found`. */
  async reveal(accountId: string, kind: NumberKind, reason: string, staffId: string): Promise<string> {
    const row = await this.database.write(async (manager) => {
      const found = await manager.findOneBy(PersonalNumber, { id: numberIdOf(accountId, kind) });
      if (!found) throw new DomainError('not-found');
      await this.audit.append(manager, {
        actor: byAccount(staffId),
        action: 'number.revealed',
        subject: accountId,
        detail: { kind, reason },
      });
      return found;
    });
    return this.vault.read(kind, accountId, row);
  }
}
