import { Logger } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { type WechatAccess } from './stand-in';

const Answer = z.object({
  openid: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  errcode: z.optional(z.int()),
});
/** Invalid, used, blocked by risk control, too often: the person must start again. */
const START_AGAIN = new Set([40029, 40163, 40226, 45011]);
const SYSTEM_BUSY = -1;

/** WeChat's server interface. */
export class WechatService {
  private readonly logger = new Logger('WeChat');

  /** @param patience longest wait for an answer in milliseconds */
  constructor(
    private readonly access: WechatAccess,
    private readonly patience = 5000,
  ) {}

  /** The openid behind a code of wx.login. Throws `sign-in-failed` for a refused code, `busy` when WeChat does not answer. */
  async openidOf(code: string): Promise<string> {
    const { appId, secret, base } = this.access;
    const query = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    const { openid, errcode = 0 } = await this.get(`${base}/sns/jscode2session?${query.toString()}`);
    if (openid && errcode === 0) return openid;
    if (START_AGAIN.has(errcode)) throw new DomainError('sign-in-failed');
    this.logger.error(`jscode2session refused with errcode ${errcode}`);
    throw new DomainError(errcode === SYSTEM_BUSY ? 'busy' : 'internal');
  }

  private async get(url: string): Promise<z.output<typeof Answer>> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(this.patience) });
      return z.parse(Answer, await response.json());
    } catch (error) {
      this.logger.error(`jscode2session did not answer: ${(error as Error).name}`);
      throw new DomainError('busy');
    }
  }
}
