import { Logger } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { type WechatConfig } from '../config';
import { ask, type Call, json, PATIENCE } from './call';
import { described } from './outcomes';

const session: Call<{ openid: string }, 'code-refused' | 'code-used' | 'risky-person'> = {
  path: '/sns/jscode2session',
  codes: { 40029: 'code-refused', 40163: 'code-used', 40226: 'risky-person' },
  // The session key is not even read.
  read: json(z.object({ openid: z.string().check(z.minLength(1), z.maxLength(64)) })),
  // A code is good for one exchange: a second one would be told that it was used.
  repeatable: false,
};
const START_AGAIN = new Set<string>(['code-refused', 'code-used', 'risky-person', 'too-often']);
const TRY_LATER = new Set<string>(['busy', 'unreachable', 'unknown']);

/** Sign-in with WeChat; all that needs an access token is in the gateway. */
export class WechatService {
  private readonly logger = new Logger('WeChat');

  /** @param patience longest wait for an answer in milliseconds */
  constructor(
    private readonly access: WechatConfig,
    private readonly patience = PATIENCE.answer,
  ) {}

  /** The openid behind a code of wx.login. Throws `sign-in-failed` for a refused code, `busy` when WeChat does not answer. */
  async openidOf(code: string): Promise<string> {
    const { appId, secret, base } = this.access;
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' };
    const result = await ask(base, session, { query }, { ...PATIENCE, answer: this.patience });
    if (result.outcome === 'done') return result.openid;
    if (START_AGAIN.has(result.outcome)) throw new DomainError('sign-in-failed');
    this.logger.error(`jscode2session: ${described(result)}`);
    throw new DomainError(TRY_LATER.has(result.outcome) ? 'busy' : 'internal');
  }
}
