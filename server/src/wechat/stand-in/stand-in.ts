import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type WechatConfig } from '../../config';
import { type Fault, Faults } from './faults';
import { Moment } from './moment';
import { Platform } from './platform';
import { type Callback, type PushAccess, Pusher } from './pusher';
import { answerCall } from './serve-platform';
import { type SentMessage } from './subscriptions';

/** WeChat's server on a loopback port, for development and tests: same paths, same answers, same error codes. */
export class WechatStandIn {
  private readonly faults = new Faults();
  private readonly moment: Moment;
  private platform: Platform;
  private readonly calls = new Map<string, number>();
  private readonly pusher: Pusher;
  private readonly keys: PushAccess & { secret: string } = {
    appId: 'wx-stand-in',
    secret: randomBytes(16).toString('hex'),
    push: { token: randomBytes(12).toString('hex'), key: randomBytes(32).toString('base64').slice(0, 43) },
  };

  /** @param server listening already; it is closed with the stand-in */
  constructor(
    clock: { now(): Date },
    private readonly server: Server,
  ) {
    this.moment = new Moment(clock);
    this.platform = this.fresh();
    this.pusher = new Pusher(this.moment, this.keys);
  }

  get access(): WechatConfig & PushAccess {
    const { port } = this.server.address() as AddressInfo;
    return { base: `http://127.0.0.1:${port}`, ...this.keys };
  }

  /** Answers one of WeChat's calls. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?', 1)[0] ?? '';
    this.calls.set(path, this.callsTo(path) + 1);
    return answerCall(this.platform, this.faults, request, response);
  }

  /** How often a path was asked for, faults included. */
  callsTo(path: string): number {
    return this.calls.get(path) ?? 0;
  }

  /** A single-use code, as wx.login gives it to the persona's phone. */
  codeFor(persona: string): string {
    return this.platform.loginCodes.give(persona);
  }

  /** A single-use code, as the phone-number button gives it. */
  phoneCodeFor(persona: string, phone: string): string {
    return this.platform.phoneCodes.give({ openid: this.openidOf(persona), phone });
  }

  /** The persona's openid; the persona has just used the mini-program. */
  openidOf(persona: string): string {
    return this.platform.people.meet(persona);
  }

  /** Makes a template known, with the names of its fields. */
  offer(templateId: string, fields: readonly string[]): void {
    this.platform.subscriptions.offer(templateId, fields);
  }

  /** The persona answers the question whether a template may send one message. */
  choose(persona: string, templateId: string, choice: 'accept' | 'reject' | 'ban'): void {
    const openid = this.openidOf(persona);
    if (choice === 'accept') this.platform.subscriptions.grant(openid, templateId);
    const List = { TemplateId: templateId, SubscribeStatusString: choice, PopupScene: '0' };
    this.pusher.push(openid, 'subscribe_msg_popup_event', { SubscribeMsgPopupEvent: { List } });
  }

  /** The persona turns a template off in WeChat's own settings. */
  turnOff(persona: string, templateId: string): void {
    const openid = this.openidOf(persona);
    this.platform.subscriptions.withdraw(openid, templateId);
    const List = { TemplateId: templateId, SubscribeStatusString: 'reject' };
    this.pusher.push(openid, 'subscribe_msg_change_event', { SubscribeMsgChangeEvent: { List } });
  }

  /** The persona takes back one kind of information that the mini-program may have, by WeChat's number for it. */
  revoke(persona: string, info: string): void {
    const openid = this.openidOf(persona);
    const content = { OpenID: openid, AppID: this.keys.appId, RevokeInfo: info };
    this.pusher.push(openid, 'user_authorization_revoke', content);
  }

  /** The persona gives up WeChat altogether. */
  cancel(persona: string): void {
    const openid = this.openidOf(persona);
    const content = { OpenID: openid, AppID: this.keys.appId, PluginID: '' };
    this.pusher.push(openid, 'user_authorization_cancellation', content);
  }

  /** The messages that would have reached a phone, oldest first. */
  get inbox(): readonly SentMessage[] {
    return this.platform.subscriptions.inbox;
  }

  /** How many more messages of a template the persona may be sent. */
  creditsOf(persona: string, templateId: string): number {
    return this.platform.subscriptions.left(this.openidOf(persona), templateId);
  }

  fail(fault: Fault): void {
    this.faults.add(fault);
  }

  /** The next sign-in is refused with WeChat's error code. */
  failNext(errcode: number): void {
    this.fail({ path: '/sns/jscode2session', then: 'refuse', errcode });
  }

  /** No access token holds any more, as when somebody else has forced a new one. */
  revokeTokens(): void {
    this.platform.tokens.revoke();
  }

  advance(milliseconds: number): void {
    this.moment.advance(milliseconds);
  }

  /** Forgets everything but where events go. */
  reset(): void {
    this.calls.clear();
    this.faults.clear();
    this.moment.reset();
    this.platform = this.fresh();
  }

  /** Where events go. */
  deliverTo(origin: string): void {
    this.pusher.deliverTo(origin);
  }

  /** A genuine callback, not sent. */
  callback(persona: string, event: string, content: Parameters<Pusher['callback']>[2]): Callback {
    return this.pusher.callback(this.openidOf(persona), event, content);
  }

  /** Waits until every event on its way has arrived or was given up. */
  settled(): Promise<void> {
    return this.pusher.settled();
  }

  async onApplicationShutdown(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private fresh(): Platform {
    return new Platform(this.moment, this.keys, (message) => this.tellSent(message));
  }

  private tellSent({ openid, templateId, id }: SentMessage): void {
    const List = { TemplateId: templateId, MsgID: id, ErrorCode: '0', ErrorStatus: 'success' };
    this.pusher.push(openid, 'subscribe_msg_sent_event', { SubscribeMsgSentEvent: { List } });
  }
}
