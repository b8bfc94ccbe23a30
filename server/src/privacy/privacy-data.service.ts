import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type NumberKind, type Purpose } from '@titles/shared/contract/privacy';
import { IsNull, LessThan } from 'typeorm';
import { Clock } from '../clock';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { KeyRotation } from '../sealing/key-rotation.service';
import { resealableRows } from '../sealing/resealable';
import { Vault } from '../sealing/vault';
import { ConsentDecision } from './consent.entity';
import { Erasure } from './erasure.entity';
import { noticeOf } from './notices';
import { masked } from '../sealing/masked';
import { numberIdOf, PersonalNumber } from './personal-number.entity';

/** What privacy itself holds of people, and for how long. */
@Injectable()
export class PrivacyData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly rotation: KeyRotation,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.numbers('phone', '手机号'), this.numbers('document', '证件号码'));
    this.holdings.register(this.consents, erasures);
    this.rotation.register(
      resealableRows({
        entity: PersonalNumber,
        sealed: 'sealed',
        keyId: 'keyId',
        of: ({ kind, accountId }) => ({ kind, owner: accountId }),
        written: (value) => value,
      }),
    );
    this.retention.register(
      expiringRows({
        name: 'consents',
        entity: ConsentDecision,
        key: 'id',
        old: (before) => ({ erasedAt: LessThan(before) }),
      }),
      expiringRows({
        name: 'erasures',
        entity: Erasure,
        key: 'id',
        old: (before) => ({ doneAt: LessThan(before) }),
      }),
    );
  }

  private numbers(kind: NumberKind, title: string): Holding {
    return {
      name: kind,
      title,
      columns: ['personal_numbers.account_id'],
      purpose: kind satisfies Purpose,
      read: async (manager, { accountId }, reveal) => {
        const row =
          accountId === null
            ? null
            : await manager.findOneBy(PersonalNumber, { id: numberIdOf(accountId, kind) });
        if (!row) return [];
        const number = this.vault.read(kind, row.accountId, row);
        return [{ 号码: reveal ? number : masked(number), 保存: row.boundAt.toISOString() }];
      },
      erase: async (manager, { accountId }) => {
        if (accountId !== null) await manager.delete(PersonalNumber, { id: numberIdOf(accountId, kind) });
      },
    };
  }

  private readonly consents: Holding = {
    name: 'consents',
    title: '授权记录',
    columns: ['consents.account_id'],
    stays: '授权和收回的记录保存三年备查，里面只有账号编号',
    read: async (manager, { accountId }) => {
      const where = { accountId: accountId ?? '' };
      const decisions = await manager.find(ConsentDecision, { where, order: { id: 'ASC' } });
      return decisions.map(({ purpose, version, decision, at }) => ({
        事项: noticeOf(purpose).title,
        说明版本: version,
        决定: decision === 'given' ? '同意' : '收回',
        时间: at.toISOString(),
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null)
        await manager.update(
          ConsentDecision,
          { accountId, erasedAt: IsNull() },
          { erasedAt: this.clock.now() },
        );
    },
  };
}

/** The proof of a deletion is no part of what is deleted; while it waits, it names whom to delete. */
const erasures: Holding = {
  name: 'erasures',
  title: '注销记录',
  columns: ['erasures.account_id', 'erasures.openid'],
  stays: '注销的时间保存三年备查，里面只有账号编号',
  read: async (manager, { accountId }) => {
    const rows = accountId === null ? [] : await manager.findBy(Erasure, { accountId });
    return rows.map(({ askedAt, doneAt }) => ({
      提出: askedAt.toISOString(),
      完成: doneAt?.toISOString() ?? null,
    }));
  },
  erase: () => Promise.resolve(),
};
