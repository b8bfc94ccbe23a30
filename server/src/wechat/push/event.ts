import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** How somebody answered the question whether a template may send them a message. */
interface Choice {
  templateId: string;
  choice: string;
}
/** What became of a message that WeChat had accepted; error code 0 is delivered. */
interface Delivery {
  templateId: string;
  messageId: string;
  errorCode: number;
}

/** What somebody takes back, by WeChat's number for one kind of information: 8 is 手机号. There is none for all of it. */
type Revoked = string;

/** What each event says beside whom it is about and when it was. */
interface Details {
  subscribe_msg_popup_event: Choice[];
  subscribe_msg_change_event: Choice[];
  subscribe_msg_sent_event: Delivery[];
  user_info_modified: [];
  user_authorization_revoke: [Revoked];
  user_authorization_cancellation: [];
}
export type WechatEventType = keyof Details;
/** What WeChat tells about a person, by its own names. */
export type WechatEvent<T extends WechatEventType = WechatEventType> = {
  [K in T]: { type: K; openid: string; at: Date; details: Details[K] };
}[T];

const Text = z.string().check(z.minLength(1), z.maxLength(128));
const Whole = z.union([z.string().check(z.regex(/^-?\d{1,9}$/)), z.int()]);
/** Since 1970, until 2286. */
const Seconds = z.union([
  z.string().check(z.regex(/^\d{1,10}$/)),
  z.int().check(z.minimum(0), z.maximum(9_999_999_999)),
]);
const Head = z.object({
  FromUserName: Text,
  OpenID: z.optional(Text),
  CreateTime: Seconds,
  MsgType: Text,
  Event: z.optional(Text),
});
const ChoiceItem = z.object({ TemplateId: Text, SubscribeStatusString: Text });
const DeliveryItem = z.object({ TemplateId: Text, MsgID: Text, ErrorCode: Whole });
const Revocation = z.object({ RevokeInfo: Whole });
/** XML wraps the list in an element named after the event; JSON has it beside the head. */
const Listed = z.looseObject({ List: z.unknown() });

/**
 * The event in a callback's message; null for what this service does not ask for, such as a person's own words.
 * Throws when the message is not as WeChat describes it.
 */
export function readEvent(message: unknown): WechatEvent | null {
  const { FromUserName, OpenID = FromUserName, CreateTime, MsgType, Event } = z.parse(Head, message);
  if (MsgType !== 'event') return null;
  const who = { openid: OpenID, at: new Date(Number(CreateTime) * 1000) };
  switch (Event) {
    case 'subscribe_msg_popup_event':
      return { ...who, type: Event, details: choices(message, 'SubscribeMsgPopupEvent') };
    case 'subscribe_msg_change_event':
      return { ...who, type: Event, details: choices(message, 'SubscribeMsgChangeEvent') };
    case 'subscribe_msg_sent_event':
      return { ...who, type: Event, details: deliveries(message) };
    case 'user_authorization_revoke':
      return { ...who, type: Event, details: [String(z.parse(Revocation, message).RevokeInfo)] };
    case 'user_info_modified':
    case 'user_authorization_cancellation':
      return { ...who, type: Event, details: [] };
    default:
      return null;
  }
}

/** The same for every copy of an event, however it was written and encrypted. */
export const fingerprintOf = ({ openid, at, type, details }: WechatEvent): string =>
  createHash('sha256')
    .update(JSON.stringify([openid, at.getTime(), type, details]))
    .digest('hex');

const choices = (message: unknown, wrapper: string): Choice[] =>
  itemsOf(message, wrapper).map((item) => {
    const { TemplateId, SubscribeStatusString } = z.parse(ChoiceItem, item);
    return { templateId: TemplateId, choice: SubscribeStatusString };
  });

const deliveries = (message: unknown): Delivery[] =>
  itemsOf(message, 'SubscribeMsgSentEvent').map((item) => {
    const { TemplateId, MsgID, ErrorCode } = z.parse(DeliveryItem, item);
    return { templateId: TemplateId, messageId: MsgID, errorCode: Number(ErrorCode) };
  });

/** One item comes bare, several come as a list. */
function itemsOf(message: unknown, wrapper: string): unknown[] {
  const { List } = z.parse(Listed, (message as Record<string, unknown>)[wrapper] ?? message);
  return Array.isArray(List) ? List : [List];
}
