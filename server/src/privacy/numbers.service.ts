import { Injectable } from '@nestjs/common';
import { type NumberKind } from '@titles/shared/contract/privacy';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Vault } from '../sealing/vault';
import { Consents } from './consents.service';
import { masked } from '../sealing/masked';
import { numberIn } from './number-text';
import { numberIdOf, PersonalNumber } from './personal-number.entity';

export interface MaskedNumber {
  kind: NumberKind;
  masked: string;
  boundAt: Date;
}

/** The numbers that people let the service keep, with their consent to each kind; shown masked. */
@Injectable()
export class Numbers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consents: Consents,
    private readonly vault: Vault,
  ) {}

  async list(accountId: string): Promise<MaskedNumber[]> {
    const rows = await this.database.source.manager.find(PersonalNumber, {
      where: { accountId },
      order: { id: 'DESC' },
    });
    return rows.map((row) => ({
      kind: row.kind,
      masked: masked(this.vault.read(row.kind, accountId, row)),
      boundAt: row.boundAt,
    }));
  }

  async bindDocument(accountId: string, text: string): Promise<MaskedNumber> {
    const number = readNumber('document', text);
    await this.consents.assertGiven(accountId, 'document');
    return this.keep(accountId, 'document', number);
  }

  async remove(accountId: string, kind: NumberKind): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.delete(PersonalNumber, { id: numberIdOf(accountId, kind) }),
    );
    if (!affected) throw new DomainError('not-found');
  }

  /** Seals a number that is in the form in which it is kept, in place of the one before. */
  async keep(accountId: string, kind: NumberKind, number: string): Promise<MaskedNumber> {
    const row: PersonalNumber = {
      id: numberIdOf(accountId, kind),
      accountId,
      kind,
      ...this.vault.seal(kind, accountId, number),
      boundAt: this.clock.now(),
    };
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(PersonalNumber, { id: row.id }, row);
      if (!affected) await manager.insert(PersonalNumber, row);
    });
    return { kind, masked: masked(number), boundAt: row.boundAt };
  }
}

/** The number in the form in which it is kept. Throws `bad-input`. */
export function readNumber(kind: NumberKind, text: string): string {
  const number = numberIn(kind, text);
  if (number !== null) return number;
  const message =
    kind === 'phone' ? '手机号不对，请核对后再填' : '证件号码不对，请对照证件再核对一遍，含最后一位';
  throw new DomainError('bad-input', undefined, [{ path: 'body.number', message }]);
}
