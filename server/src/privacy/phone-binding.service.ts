import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { IdentityService } from '../identity/identity.service';
import { WechatGateway } from '../wechat/wechat-gateway.service';
import { Consents } from './consents.service';
import { type MaskedNumber, Numbers } from './numbers.service';

/** The phone number that WeChat has verified, with consent to keep it. */
@Injectable()
export class PhoneBinding {
  constructor(
    private readonly identity: IdentityService,
    private readonly gateway: WechatGateway,
    private readonly consents: Consents,
    private readonly numbers: Numbers,
  ) {}

  /** Keeps the number behind a code of WeChat's button; WeChat makes sure that it is the person's own code. */
  async bind(accountId: string, phoneCode: string): Promise<MaskedNumber> {
    await this.consents.assertGiven(accountId, 'phone');
    const { openid } = await this.identity.account(accountId);
    if (openid === null) throw new DomainError('conflict', '这个账号没有用微信登录，不能绑定手机号。');
    const result = await this.gateway.phoneNumberOf(phoneCode, openid);
    if (result.outcome === 'another-person' || result.outcome === 'code-refused')
      throw new DomainError('conflict', '手机号没有验证成功，请再点一次「绑定手机号」。');
    if (result.outcome !== 'done') throw new DomainError('busy');
    const { phone, countryCode } = result;
    return this.numbers.keep(accountId, 'phone', countryCode === '86' ? phone : `+${countryCode}${phone}`);
  }
}
