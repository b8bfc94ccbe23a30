import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { type WechatConfig } from '../../config';
import { isScene } from '../mini-code';
import { IssuedTokens } from './issued-tokens';
import { type Moment } from './moment';
import { People } from './people';
import { codePicture } from './picture';
import { Refused } from './refused';
import { SingleUseCodes } from './single-use-codes';
import { type SentMessage, Subscriptions } from './subscriptions';

/** Words that the text check of the stand-in finds. */
const RISKY = '【违规】';
const TO_REVIEW = '【复核】';

const TokenWish = z.object({
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.optional(z.boolean()),
});
const PhoneWish = z.object({ code: z.string(), openid: z.optional(z.string()) });
const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.optional(z.string()),
  data: z.record(z.string(), z.object({ value: z.string() })),
});
const CodeWish = z.object({ scene: z.string(), page: z.string() });
const TextWish = z.object({ version: z.literal(2), scene: z.int(), openid: z.string(), content: z.string() });

/** WeChat's side as far as this service needs it: each method is one of its calls, and throws {@link Refused}. */
export class Platform {
  readonly people: People;
  readonly loginCodes: SingleUseCodes<string>;
  readonly phoneCodes: SingleUseCodes<{ openid: string; phone: string }>;
  readonly tokens: IssuedTokens;
  readonly subscriptions: Subscriptions;

  constructor(
    private readonly moment: Moment,
    private readonly access: Pick<WechatConfig, 'appId' | 'secret'>,
    private readonly onSent: (message: SentMessage) => void,
  ) {
    this.people = new People(moment);
    this.loginCodes = new SingleUseCodes(moment, 40163);
    this.phoneCodes = new SingleUseCodes(moment, 40029);
    this.tokens = new IssuedTokens(moment);
    this.subscriptions = new Subscriptions(moment, this.people);
  }

  session(query: URLSearchParams): object {
    this.knows(query.get('appid'), query.get('secret'));
    const persona = this.loginCodes.take(query.get('js_code') ?? '');
    return { openid: this.people.meet(persona), session_key: randomBytes(16).toString('base64') };
  }

  stableToken(body: unknown): object {
    const { appid, secret, force_refresh: force = false } = z.parse(TokenWish, body);
    this.knows(appid, secret);
    return this.tokens.give(force);
  }

  phoneNumber(body: unknown): object {
    const { code, openid } = z.parse(PhoneWish, body);
    const { openid: owner, phone } = this.phoneCodes.take(code);
    if (openid !== undefined && openid !== owner) throw new Refused(40003);
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: phone,
        purePhoneNumber: phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.moment.now() / 1000), appid: this.access.appId },
      },
    };
  }

  /** The id goes out as a bare number, as WeChat's does. */
  sendMessage(body: unknown): Buffer {
    const message = this.subscriptions.send(z.parse(Message, body));
    this.onSent(message);
    return Buffer.from(`{"errcode":0,"errmsg":"ok","msgid":${message.id}}`);
  }

  miniCode(body: unknown): Buffer {
    const { scene, page } = z.parse(CodeWish, body);
    if (!isScene(scene)) throw new Refused(40169);
    if (!/^[\w-]+(\/[\w-]+)+$/.test(page)) throw new Refused(41030);
    return codePicture(`${page}?scene=${encodeURIComponent(scene)}`);
  }

  textCheck(body: unknown): object {
    const { openid, content } = z.parse(TextWish, body);
    this.people.mustBeActive(openid);
    const [suggest, label] = content.includes(RISKY)
      ? ['risky', 20001]
      : [content.includes(TO_REVIEW) ? 'review' : 'pass', 100];
    return { errcode: 0, errmsg: 'ok', trace_id: randomBytes(8).toString('hex'), result: { suggest, label } };
  }

  private knows(appId: string | null, secret: string | null): void {
    if (appId !== this.access.appId) throw new Refused(40013);
    if (secret !== this.access.secret) throw new Refused(40125);
  }
}
