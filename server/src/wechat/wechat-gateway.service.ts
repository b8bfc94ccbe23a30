import { Logger } from '@nestjs/common';
import { type FieldError } from '@titles/shared/errors';
import { type WechatConfig } from '../config';
import { ask, type Asked, type Call, type Done, type Patience, PATIENCE } from './call';
import {
  miniCode,
  type MiniCodeRefusal,
  phoneNumber,
  type PhoneRefusal,
  type SendRefusal,
  subscriptionMessage,
  textCheck,
  type TextRefusal,
} from './calls';
import { isScene, type MiniCode } from './mini-code';
import { described, type Failed, type NoToken } from './outcomes';
import { fieldErrors } from './template-fields';
import { type AccessTokens } from './token/access-tokens.service';

/** What came of a call that needs an access token. */
type Result<T, Own extends string> = Done<T> | Failed<Own> | NoToken;
/** Refused before anything was sent. */
type Unsent<Outcome extends string> = { outcome: Outcome };

export interface SubscriptionMessage {
  openid: string;
  templateId: string;
  /** By the template's names: `{ thing1: '职称申报开始', date2: '2027年1月4日' }`. */
  fields: Readonly<Record<string, string>>;
  /** The page that a tap opens, with its query. */
  page?: string;
}
export interface MiniCodeWish {
  /** What the page gets; see {@link isScene}. */
  scene: string;
  /** A page of the released mini-program, without a query. */
  page: string;
}
export interface TextToCheck {
  text: string;
  /** Who wrote it; must have been in the mini-program within two hours. */
  openid: string;
  kind: keyof typeof scenes;
}
const scenes = { profile: 1, comment: 2, forum: 3, social: 4 } as const;
const LONGEST_TEXT = 2500;

export type PhoneResult = Result<{ phone: string; countryCode: string }, PhoneRefusal>;
export type SendResult =
  | Exclude<Result<{ messageId: string | null }, SendRefusal>, { outcome: 'bad-field' }>
  | { outcome: 'bad-field'; fields: readonly FieldError[] };
export type MiniCodeResult = Result<MiniCode, MiniCodeRefusal> | Unsent<'bad-scene'>;
export type TextResult =
  | Result<{ verdict: 'pass' | 'review' | 'risky'; label: number; traceId: string }, TextRefusal>
  | Unsent<'too-long'>;

/** WeChat's server interface: every answer, refusal and silence of WeChat is an outcome with a name, none is thrown. */
export class WechatGateway {
  private readonly logger = new Logger('WeChat');

  constructor(
    private readonly access: WechatConfig,
    private readonly tokens: AccessTokens,
    private readonly patience: Patience = PATIENCE,
  ) {}

  /** The phone number that a person let the mini-program know; `openid` makes WeChat check whose code it is. */
  phoneNumberOf(code: string, openid: string): Promise<PhoneResult> {
    return this.ask(phoneNumber, { code, openid });
  }

  /**
   * Sends a message that the person subscribed to, and uses up the subscription. Fields that WeChat would refuse are
   * never sent. After `unknown` it may have arrived: do not send it again.
   */
  async send({ openid, templateId, fields, page }: SubscriptionMessage): Promise<SendResult> {
    const wrong = fieldErrors(fields);
    if (wrong.length > 0) return { outcome: 'bad-field', fields: wrong };
    const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
    const body = { touser: openid, template_id: templateId, data, ...(page && { page }) };
    const result = await this.ask(subscriptionMessage, body);
    return result.outcome === 'bad-field' ? { outcome: 'bad-field', fields: refusedField(result) } : result;
  }

  /** The picture of a mini-program code that opens the page with the scene. */
  async miniCode({ scene, page }: MiniCodeWish): Promise<MiniCodeResult> {
    if (!isScene(scene)) return { outcome: 'bad-scene' };
    return this.ask(miniCode, { scene, page, check_path: true, env_version: 'release' });
  }

  /** What WeChat thinks of a text that somebody wants others to read. */
  async checkText({ text, openid, kind }: TextToCheck): Promise<TextResult> {
    if (text.length > LONGEST_TEXT) return { outcome: 'too-long' };
    return this.ask(textCheck, { version: 2, scene: scenes[kind], openid, content: text });
  }

  private async ask<T extends object, Own extends string>(
    call: Call<T, Own>,
    body: object,
  ): Promise<Result<T, Own>> {
    const held = await this.tokens.current();
    if (held.outcome !== 'done') return held;
    const askWith = ({ token }: { token: string }) => {
      const asked: Asked = { query: { access_token: token }, body };
      return ask(this.access.base, call, asked, this.patience);
    };
    let result: Result<T, Own> = await askWith(held);
    if (result.outcome === 'token-refused') {
      const other = await this.tokens.instead(held);
      result = other.outcome === 'done' ? await askWith(other) : other;
    }
    if (result.outcome !== 'done') this.logger.warn(`${call.path}: ${described(result)}`);
    return result;
  }
}

/** Which field WeChat names in its refusal: `argument invalid! data.thing1.value invalid`. */
const refusedField = ({ errmsg }: { errmsg: string }): FieldError[] => [
  { path: /data\.(\w+)\.value/.exec(errmsg)?.[1] ?? '', message: '微信没有接受这一项' },
];
