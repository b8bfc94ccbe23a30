import { Logger } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import * as z from 'zod/mini';
import { type Clock } from '../../clock';
import { type WechatConfig } from '../../config';
import { decrypt, isSame, signatureOf } from './cipher';
import { readEvent, type WechatEvent } from './event';
import { type WechatEvents } from './wechat-events.service';
import { readXml } from './xml';

/** WeChat tries again within seconds; what is older than five minutes was kept by somebody. */
const LONGEST_WAY = 5 * 60 * 1000;

const Short = z.string().check(z.minLength(1), z.maxLength(256));
const Seconds = z.string().check(z.regex(/^\d{1,11}$/));
/** WeChat's own words: printable, so that the answer can be nothing but text. */
const Echo = z.string().check(z.regex(/^[!-~]{1,256}$/));
const Greeting = z.object({ signature: Short, timestamp: Seconds, nonce: Short, echostr: Echo });
const Delivery = z.object({
  msg_signature: Short,
  timestamp: Seconds,
  nonce: Short,
  encrypt_type: z.literal('aes'),
});
const Envelope = z.object({ Encrypt: z.string() });

type PushAccess = WechatConfig & { push: NonNullable<WechatConfig['push']> };

/** What WeChat sends by itself: only what is signed, encrypted for this mini-program, and recent is taken. */
export class WechatPush {
  private readonly logger = new Logger('WeChat');

  constructor(
    private readonly access: PushAccess,
    private readonly clock: Clock,
    private readonly events: WechatEvents,
  ) {}

  /** What to answer when WeChat makes sure that this address is ours. Throws `not-allowed`. */
  greeted(query: unknown): string {
    const { success, data } = z.safeParse(Greeting, query);
    if (!success) throw new DomainError('not-allowed');
    const { signature, timestamp, nonce, echostr } = data;
    if (
      !isSame(signature, signatureOf(this.access.push.token, timestamp, nonce)) ||
      !this.isRecent(timestamp)
    )
      throw new DomainError('not-allowed');
    return echostr;
  }

  /** Takes a callback. Throws `not-allowed` for one that is not WeChat's, `bad-input` for one that cannot be read. */
  async receive(query: unknown, body: string): Promise<void> {
    const event = eventIn(this.opened(query, body));
    if (event === undefined) {
      this.logger.error('A callback of WeChat cannot be read.');
      throw new DomainError('bad-input');
    }
    if (event) await this.events.take(event);
  }

  /** The message in a callback, once it is certain that WeChat sent it. */
  private opened(query: unknown, body: string): string {
    const { appId, push } = this.access;
    const claimed = z.safeParse(Delivery, query);
    const envelope = z.safeParse(Envelope, parsed(body));
    if (!claimed.success || !envelope.success || !this.isRecent(claimed.data.timestamp))
      throw new DomainError('not-allowed');
    const { msg_signature, timestamp, nonce } = claimed.data;
    const { Encrypt } = envelope.data;
    if (!isSame(msg_signature, signatureOf(push.token, timestamp, nonce, Encrypt)))
      throw new DomainError('not-allowed');
    const message = decrypt(push.key, appId, Encrypt);
    if (message === undefined) throw new DomainError('not-allowed');
    return message;
  }

  private isRecent(seconds: string): boolean {
    return Math.abs(this.clock.now().getTime() - Number(seconds) * 1000) <= LONGEST_WAY;
  }
}

/** The platform's console offers both; undefined when it is neither. */
function parsed(text: string): unknown {
  try {
    return text.startsWith('{') ? (JSON.parse(text) as unknown) : readXml(text);
  } catch {
    return undefined;
  }
}

/** Null for a message that is no event of ours, undefined for one that cannot be read. */
function eventIn(text: string): WechatEvent | null | undefined {
  try {
    return readEvent(parsed(text));
  } catch {
    return undefined;
  }
}
