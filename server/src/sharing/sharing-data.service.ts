import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { byAccount } from '../audit/audit.service';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { ShareDevice } from './device.entity';
import { ShareVisit } from './visit.entity';

/** Whose a visit is once the reader's account is deleted, as long as the phone is known. */
const NOBODY = '';

const stepWords = { read: '阅读', check: '完成自测', booking: '预约' } as const;

/** What sharing holds of readers and of staff, and for how long. */
@Injectable()
export class SharingData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.register(visits, devices, answers);
    this.retention.register(
      expiringRows({
        name: 'share-visits',
        entity: ShareVisit,
        key: 'id',
        old: (before) => ({ openedAt: LessThan(before) }),
      }),
      expiringRows({
        name: 'share-phones',
        entity: ShareVisit,
        key: 'id',
        old: (before) => ({ openedAt: LessThan(before), accountId: NOBODY }),
        purge: async (manager, ids) => {
          await manager.update(ShareVisit, { id: In(ids) }, { accountId: null, device: null });
        },
      }),
    );
  }
}

const visits: Holding = {
  name: 'share-visits',
  title: '打开过的分享',
  columns: ['share_visits.account_id'],
  stays: '读过的分享只留次数，不再写明是您；手机代号再留100天，免得同一部手机重复计入',
  read: async (manager, { accountId }) => {
    const rows = accountId === null ? [] : await manager.findBy(ShareVisit, { accountId });
    return rows.map(({ step, title, openedAt }) => ({
      事项: stepWords[step],
      内容: title,
      时间: openedAt.toISOString(),
    }));
  },
  erase: async (manager, { accountId }) => {
    if (accountId === null) return;
    // Who comes back with a new account is not counted anew on the phone on which they were.
    const counted = { accountId, step: Not('booking' as const), countedAt: Not(IsNull()) };
    await manager.update(ShareVisit, counted, { accountId: NOBODY });
    await manager.update(ShareVisit, { accountId }, { accountId: null, device: null, bookingId: null });
  },
};

const devices: Holding = {
  name: 'share-devices',
  title: '登录过的手机（只存代号）',
  columns: ['share_devices.account_id'],
  read: async (manager, { accountId }) => {
    const rows = accountId === null ? [] : await manager.findBy(ShareDevice, { accountId });
    return rows.map(({ seenAt }) => ({ 第一次: seenAt.toISOString() }));
  },
  erase: async (manager, { accountId }) => {
    if (accountId !== null) await manager.delete(ShareDevice, { accountId });
  },
};

const answers: Holding = {
  name: 'share-answers',
  title: '答复过的分享申诉',
  columns: ['share_visits.answered_by'],
  stays: '您答复过的申诉会留着，不再写明是您',
  read: async (manager, { accountId }) => {
    const answeredBy = byAccount(accountId ?? '');
    const rows = accountId === null ? [] : await manager.findBy(ShareVisit, { answeredBy });
    return rows.map(({ id, answer }) => ({ 记录: id, 答复: answer }));
  },
  erase: async (manager, { accountId }) => {
    if (accountId !== null)
      await manager.update(ShareVisit, { answeredBy: byAccount(accountId) }, { answeredBy: 'unknown' });
  },
};
