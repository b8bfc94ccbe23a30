import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { secretHash } from '../secret';
import { ConsoleScan } from './console-scan.entity';
import { SignInDelay } from './sign-in-delay.entity';
import { StaffCredential } from './staff-credential.entity';

/** What the ways into the console hold of people, and for how long. */
@Injectable()
export class StaffData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.exempt('sign_in_delays.login_hash', 'a hash of what somebody typed, gone after a day');
    this.holdings.register({
      name: 'console-sign-in',
      title: '工作台登录',
      columns: ['staff_credentials.account_id', 'staff_credentials.login', 'console_scans.account_id'],
      read: async (manager, { accountId }) => {
        const credential =
          accountId === null ? null : await manager.findOneBy(StaffCredential, { accountId });
        return credential ? [{ 登录名: credential.login, 密码和动态口令: '只存校验值' }] : [];
      },
      erase: async (manager, { accountId }) => {
        if (accountId === null) return;
        const credential = await manager.findOneBy(StaffCredential, { accountId });
        if (credential) {
          await manager.delete(SignInDelay, { loginHash: secretHash(credential.login) });
          await manager.delete(StaffCredential, { accountId });
        }
        await manager.delete(ConsoleScan, { accountId });
      },
    });
    this.retention.register(
      expiringRows({
        name: 'console-scans',
        entity: ConsoleScan,
        key: 'codeHash',
        old: (before) => ({ expiresAt: LessThan(before) }),
      }),
      expiringRows({
        name: 'sign-in-delays',
        entity: SignInDelay,
        key: 'loginHash',
        old: (before) => ({ retryAt: LessThan(before) }),
      }),
    );
  }
}
