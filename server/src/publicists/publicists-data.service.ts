import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import { byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { type Holding, type Person } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { GrantsService } from '../identity/grants.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { KeyRotation } from '../sealing/key-rotation.service';
import { resealableRows } from '../sealing/resealable';
import { Storage } from '../storage/storage.service';
import { PHONE, Publicist } from './publicist.entity';
import { Publicists } from './publicists.service';

/** Stands where the name of somebody was who is a publicist no more, by their own wish. */
const NAMELESS = '已注销';
const stateWords = { applied: '待审批', active: '已通过', refused: '已退回', left: '已卸任' } as const;

/** What is held of publicists, and for how long. */
@Injectable()
export class PublicistsData implements OnModuleInit {
  private readonly clock: Clock;

  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
    private readonly publicists: Publicists,
    private readonly grants: GrantsService,
    private readonly storage: Storage,
  ) {
    this.clock = grants.clock;
  }

  onModuleInit(): void {
    this.holdings.register(this.applications, decisions);
    this.retention.register(
      expiringRows({
        name: 'publicists',
        entity: Publicist,
        key: 'id',
        old: (before) => ({ endedAt: LessThan(before), name: Not(NAMELESS) }),
        purge: (manager, ids) => this.forget(manager, ids),
      }),
    );
  }

  private readonly applications: Holding = {
    name: 'publicist',
    title: '职称宣传员申请',
    columns: [
      ...['publicists.account_id', 'publicists.live_account_id', 'publicists.phone_key_id'],
      ...['publicists.phone_sealed', 'publicists.phone_index'],
    ],
    purpose: 'publicist',
    stays: '曾经担任宣传员的单位和计入的数目只留编号，姓名、手机号和推荐表删去',
    read: async (manager, { accountId }, reveal) => {
      const rows = accountId === null ? [] : await manager.findBy(Publicist, { accountId });
      return rows.map((row) => ({
        姓名: row.name,
        手机号: reveal ? this.publicists.phoneOf(row) : this.publicists.shown(row).phone,
        单位: row.company,
        申请: row.appliedAt.toISOString(),
        状态: stateWords[row.state],
        推荐表: row.form !== null,
      }));
    },
    erase: (manager, person) => this.erase(manager, person),
  };

  private async erase(manager: EntityManager, { accountId }: Person): Promise<void> {
    if (accountId === null) return;
    const rows = await manager.findBy(Publicist, { accountId });
    for (const { grantId } of rows) if (grantId !== null) await this.grants.endWithin(manager, grantId);
    await this.forget(
      manager,
      rows.map(({ id }) => id),
    );
  }

  /** Takes the person out of the rows: the ledger goes on naming them by number. */
  private async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const chosen = { id: In([...ids]) };
    for (const { form } of await manager.findBy(Publicist, chosen))
      if (form !== null) await this.storage.remove(form);
    const live = { ...chosen, endedAt: IsNull() };
    await this.publicists.leave(manager, live, { endedAt: this.clock.now() });
    await manager.update(Publicist, chosen, {
      ...{ liveAccountId: null, keyId: null, sealed: null, blindIndex: null, form: null, formType: null },
      ...{ accountId: '', name: NAMELESS, reason: null },
    });
  }
}

/** Who decided, of whom an account number stands there. */
const decisions: Holding = {
  name: 'publicist-decisions',
  title: '审批过的宣传员申请',
  columns: ['publicists.decided_by'],
  stays: '您审批过的申请会留着，不再写明是您',
  read: async (manager, { accountId }) => {
    const rows =
      accountId === null ? [] : await manager.findBy(Publicist, { decidedBy: byAccount(accountId) });
    return rows.map(({ id, decidedAt }) => ({ 申请: id, 时间: decidedAt?.toISOString() ?? null }));
  },
  erase: async (manager, { accountId }) => {
    if (accountId !== null)
      await manager.update(Publicist, { decidedBy: byAccount(accountId) }, { decidedBy: 'unknown' });
  },
};

/** Registers what publicists seal, so that a change of keys does not forget it. */
@Injectable()
export class PublicistsSealing implements OnModuleInit {
  constructor(private readonly rotation: KeyRotation) {}

  onModuleInit(): void {
    this.rotation.register(
      resealableRows({
        entity: Publicist,
        sealed: 'sealed',
        keyId: 'keyId',
        of: ({ accountId }) => ({ kind: PHONE, owner: accountId }),
        written: (value) => value,
      }),
    );
  }
}
