import * as z from 'zod/mini';
import { type Call, json } from './call';
import { type MiniCode, pictureIn } from './mini-code';

/** Every call that needs an access token, with what its own error codes mean. */

const Ok = { errcode: z.literal(0) };
const Numeral = z.pipe(z.union([z.string(), z.int()]), z.transform(String));

export type PhoneRefusal = 'another-person' | 'code-refused';
/** The number behind a code of the phone-number button; a code is good for one exchange. */
export const phoneNumber: Call<{ phone: string; countryCode: string }, PhoneRefusal> = {
  path: '/wxa/business/getuserphonenumber',
  codes: { 40003: 'another-person', 40029: 'code-refused' },
  read: (body) => {
    const info = readPhone(body)?.phone_info;
    return info && { phone: info.purePhoneNumber, countryCode: info.countryCode };
  },
  repeatable: false,
};
const readPhone = json(
  z.object({
    ...Ok,
    phone_info: z.object({
      purePhoneNumber: z.string().check(z.regex(/^\d{4,20}$/)),
      countryCode: Numeral,
    }),
  }),
);

export type SendRefusal =
  'unknown-person' | 'unknown-template' | 'unknown-page' | 'not-subscribed' | 'bad-field';
/** A subscription message. Never repeated by itself: the person would get it twice. */
export const subscriptionMessage: Call<{ messageId: string | null }, SendRefusal> = {
  path: '/cgi-bin/message/subscribe/send',
  codes: {
    40003: 'unknown-person',
    40037: 'unknown-template',
    41030: 'unknown-page',
    43101: 'not-subscribed',
    47003: 'bad-field',
  },
  read: (body) =>
    // The number is longer than a JavaScript number is exact, and later events name the message by it.
    readOk(body) && { messageId: /"msgid"\s*:\s*"?(\d+)/.exec(body.toString('utf8'))?.[1] ?? null },
  repeatable: false,
};
const readOk = json(z.object(Ok));

export type MiniCodeRefusal = 'bad-scene' | 'unknown-page' | 'too-often';
/** The picture of a mini-program code, of which there may be any number. */
export const miniCode: Call<MiniCode, MiniCodeRefusal> = {
  path: '/wxa/getwxacodeunlimit',
  codes: { 40169: 'bad-scene', 41030: 'unknown-page', 45009: 'too-often' },
  read: pictureIn,
  repeatable: true,
};

const Verdict = z.enum(['pass', 'review', 'risky']);
export type TextRefusal = 'unknown-person' | 'too-often' | 'person-not-active';
/** What WeChat thinks of a text: `pass`, look at it yourself, or `risky`. */
export const textCheck: Call<
  { verdict: z.output<typeof Verdict>; label: number; traceId: string },
  TextRefusal
> = {
  path: '/wxa/msg_sec_check',
  codes: { 40003: 'unknown-person', 45009: 'too-often', 61010: 'person-not-active' },
  read: (body) => {
    const read = readVerdict(body);
    return read && { verdict: read.result.suggest, label: read.result.label, traceId: read.trace_id };
  },
  repeatable: true,
};
const readVerdict = json(
  z.object({ ...Ok, trace_id: z.string(), result: z.object({ suggest: Verdict, label: z.int() }) }),
);
