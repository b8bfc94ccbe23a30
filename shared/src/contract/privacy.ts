import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';

/** What a person may agree to, each by itself. A feature that needs consent adds its purpose and its notice. */
export const purposes = ['self-checks', 'phone', 'document', 'publicist'] as const;
export type Purpose = (typeof purposes)[number];
/** Numbers that are kept sealed: 手机号, 证件号码. */
const numberKinds = ['phone', 'document'] as const;
export type NumberKind = (typeof numberKinds)[number];

const Purposes = z.enum(purposes, `只能是：${purposes.join('、')}`);
const Kind = z.enum(numberKinds, `只能是：${numberKinds.join('、')}`);
const Version = z.string().check(z.regex(/^\d{4}-\d{2}(\.\d{1,2})?$/, '请刷新页面，阅读最新的说明'));
const Code = z.string().check(z.minLength(1), z.maxLength(128));
const NumberText = z
  .string('请填写号码')
  .check(z.minLength(1, '请填写号码'), z.maxLength(40, '号码太长了，请核对'));
const Reason = z
  .string('请写明原因')
  .check(z.minLength(4, '请写明原因，至少4个字'), z.maxLength(100, '原因最多100字'));

const Consent = z.object({
  purpose: growing(z.nullable(Purposes), null),
  title: z.string(),
  /** What is kept, for what, how long, and what withdrawing does. */
  lines: z.array(z.string()),
  /** Of the notice as it is now. */
  version: Version,
  state: growing(z.enum(['none', 'given', 'outdated', 'withdrawn']), 'none'),
  /** When the last decision was made. */
  decidedAt: z.nullable(Instant),
});
const KeptNumber = z.object({ kind: growing(z.nullable(Kind), null), masked: z.string(), boundAt: Instant });

const part = {
  name: z.string(),
  title: z.string(),
  /** What stays when the account is deleted, and why. */
  stays: z.optional(z.string()),
};
const Row = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])));

const presence = {
  /** A fresh code of wx.login: a token alone may have been stolen. Null for staff without WeChat. */
  loginCode: z.nullable(Code),
};

export const privacy = {
  consents: {
    list: endpoint({
      route: 'GET /privacy/consents',
      summary: 'Each purpose with its notice as it is now, and what the person decided about it',
      access: ['employee'],
      result: z.object({ consents: z.array(Consent) }),
    }),
    give: endpoint({
      route: 'POST /privacy/consents/give',
      summary: 'Agrees to one purpose, as the notice of the version that was shown says it',
      access: ['employee'],
      body: z.object({ purpose: Purposes, version: Version }),
      result: Consent,
      errors: ['conflict', 'busy'],
    }),
    withdraw: endpoint({
      route: 'POST /privacy/consents/withdraw',
      summary: 'Withdraws the consent to one purpose; what was kept for it alone is deleted at once',
      access: ['employee'],
      body: z.object({ purpose: Purposes }),
      result: Consent,
      errors: ['busy'],
    }),
  },
  numbers: {
    list: endpoint({
      route: 'GET /privacy/numbers',
      summary: 'The numbers that the account keeps, masked',
      access: ['employee'],
      result: z.object({ numbers: z.array(KeptNumber) }),
    }),
    bindPhone: endpoint({
      route: 'POST /privacy/numbers/phone',
      summary: 'Keeps the phone number behind a code of the phone-number button, in place of the one before',
      access: ['employee'],
      body: z.object({ phoneCode: Code }),
      result: KeptNumber,
      errors: ['consent-needed', 'conflict', 'busy'],
    }),
    bindDocument: endpoint({
      route: 'POST /privacy/numbers/document',
      summary: 'Keeps the number of an identity document, in place of the one before',
      access: ['employee'],
      body: z.object({ number: NumberText }),
      result: KeptNumber,
      errors: ['consent-needed', 'busy'],
    }),
    remove: endpoint({
      route: 'POST /privacy/numbers/remove',
      summary: 'Deletes a number',
      access: ['employee'],
      body: z.object({ kind: Kind }),
      result: z.object({}),
      errors: ['not-found', 'busy'],
    }),
    find: endpoint({
      route: 'POST /privacy/numbers/find',
      summary: 'The accounts that keep this very number, for somebody who asks at the counter; audited',
      access: ['city-staff', 'administrator'],
      body: z.object({ kind: Kind, number: NumberText, reason: Reason }),
      result: z.object({ people: z.array(z.object({ accountId: Id, masked: z.string() })) }),
      errors: ['busy'],
    }),
    reveal: endpoint({
      route: 'POST /privacy/numbers/reveal',
      summary: 'One number of one account in full, with the reason; audited',
      access: ['city-staff', 'administrator'],
      body: z.object({ accountId: Id, kind: Kind, reason: Reason }),
      result: z.object({ number: z.string() }),
      errors: ['not-found', 'busy'],
    }),
  },
  held: endpoint({
    route: 'GET /privacy/held',
    summary: 'How much is held of the person, what would stay after deletion, and what stands against it now',
    access: ['employee'],
    result: z.object({
      parts: z.array(z.object({ ...part, count: z.int() })),
      hindrance: z.nullable(z.string()),
    }),
  }),
  export: endpoint({
    route: 'POST /privacy/export',
    summary: 'Everything that is held of the person, in full',
    access: ['employee'],
    body: z.object(presence),
    result: z.object({
      exportedAt: Instant,
      parts: z.array(z.object({ ...part, rows: z.array(Row) })),
    }),
    errors: ['sign-in-failed', 'busy'],
  }),
  erase: endpoint({
    route: 'POST /privacy/erase',
    summary: 'Deletes the account and what is held of the person; every session ends',
    access: ['employee'],
    body: z.object(presence),
    result: z.object({}),
    errors: ['sign-in-failed', 'conflict', 'busy'],
  }),
};
