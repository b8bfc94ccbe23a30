import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service';
import { WechatEvents } from '../wechat/push/wechat-events.service';
import { Consents } from './consents.service';

/** WeChat's number for 手机号. */
const PHONE = '8';
/** WeChat tells when something was in whole seconds: it may have been until a moment before the next. */
const LATER = 999;

/** Takes who takes a permission back at WeChat at their word, as in the mini-program itself; the account stays. */
@Injectable()
export class Revocations implements OnModuleInit {
  constructor(
    private readonly consents: Consents,
    private readonly events: WechatEvents,
    private readonly identity: IdentityService,
  ) {}

  onModuleInit(): void {
    this.events.on('user_authorization_revoke', async (manager, { openid, at, details: [info] }) => {
      if (info !== PHONE) return;
      const accountId = await this.identity.accountIdOf(manager, openid);
      const then = new Date(at.getTime() + LATER);
      if (accountId !== null) await this.consents.withdrawnAt(manager, accountId, 'phone', then);
    });
  }
}
