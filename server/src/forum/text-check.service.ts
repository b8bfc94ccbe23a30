import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { IdentityService } from '../identity/identity.service';
import { WechatGateway } from '../wechat/wechat-gateway.service';
import { type TextRow } from './text.entity';

/** What WeChat's text check says of a text that somebody submits. */
@Injectable()
export class TextCheck {
  constructor(
    private readonly identity: IdentityService,
    private readonly wechat: WechatGateway,
  ) {}

  /**
   * Throws `bad-input` for a text that WeChat finds risky. Without an answer, or for staff who have no openid, the text
   * is `unchecked`: a person reads it before anybody else does, as every text.
   */
  async verdictOf(accountId: string, text: string): Promise<TextRow['verdict']> {
    const { openid } = await this.identity.account(accountId);
    if (!openid) return 'unchecked';
    const result = await this.wechat.checkText({ text, openid, kind: 'forum' });
    if (result.outcome !== 'done') return 'unchecked';
    if (result.verdict === 'risky')
      throw new DomainError('bad-input', '这段文字没有通过内容安全检测，没有提交。请换一种说法再试。', [
        { path: 'body.text', message: '没有通过内容安全检测，请换一种说法' },
      ]);
    return result.verdict;
  }
}
