import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';
import { listed, listQuery } from './list';

const contentKinds = ['article', 'lecture', 'season'] as const;
/** 微信聊天, 朋友圈, 海报, 微信外网页. */
export const shareChannels = ['chat', 'moments', 'poster', 'web'] as const;
export const shareSteps = ['read', 'check', 'booking'] as const;
export type ShareStep = (typeof shareSteps)[number];

/** Why a step does not count; each is a rule with a name, see server/src/sharing/rules.ts. */
export const asideReasons = [
  ...['left', 'own', 'own-device', 'bot', 'late', 'short', 'unscrolled', 'too-fast', 'first-touch'],
  ...['repeat', 'same-device', 'burst', 'unfinished', 'reversed', 'cancelled'],
] as const;
const Reason = growing(z.enum(['other', ...asideReasons] as [string, ...string[]]), 'other');

const Content = z.object({ kind: z.enum(contentKinds, '只能分享文章、讲座和主题季'), id: Id });
export type SharedContent = z.output<typeof Content>;
/** By chance, made once on a phone; it tells nothing about whose phone it is. */
const Device = z.string().check(z.regex(/^[\w-]{22,43}$/, '请重新打开小程序'));
/** Longer ones were cut or forged: the page opens all the same, only nothing counts. */
const Token = z.string().check(z.maxLength(128));
const Quarter = z.string('写成 2026-q4').check(z.regex(/^\d{4}-q[1-4]$/, '写成 2026-q4'));

const Step = growing(z.enum(['read', 'check', 'booking', 'other']), 'other');
const aside = {
  id: Id,
  step: Step,
  title: z.string(),
  channel: growing(z.enum(['chat', 'moments', 'poster', 'web', 'other']), 'other'),
  at: Instant,
  /** The rule that set it aside. */
  reason: Reason,
  appeal: growing(z.enum(['none', 'open', 'granted', 'refused']), 'none'),
  /** What the publicist wrote, and what staff answered. */
  words: z.nullable(z.string()),
  answer: z.nullable(z.string()),
};
const Aside = z.object({ ...aside, mayAppeal: z.boolean() });
const Anomaly = z.object({ ...aside, publicist: z.string(), company: z.string(), district: z.string() });

const Counts = z.object({ seen: z.int(), read: z.int(), check: z.int(), booking: z.int() });
/** How often; null where somebody might be recognised: fewer than five people, or what would give them away. */
const Group = z.object({ value: z.string(), seen: z.nullable(z.int()), read: z.nullable(z.int()) });

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const visit = z.object({ visitId: Id });
const Words = z
  .string('请写明原因')
  .check(z.trim(), z.minLength(4, '请写明原因，至少4个字'), z.maxLength(200, '最多200字'));
const errors = ['not-found', 'conflict'] as const;

export const sharing = {
  link: endpoint({
    route: 'POST /sharing/links',
    summary:
      'The token by which a publicist shares a content in this season, also while approval is pending; asked again, it is the same',
    access: ['employee'],
    body: z.object({
      content: Content,
      channel: z.enum(shareChannels, '请选择分享到哪里'),
      device: Device,
    }),
    result: z.object({
      /** Sixteen characters that fit a mini-program code's scene. */
      token: z.string(),
    }),
    errors,
  }),
  begin: endpoint({
    route: 'POST /sharing/visits',
    summary:
      'Somebody opened what a publicist shared; null when the token is not of this content and season: the page is then a plain one',
    access: 'anyone',
    renews: true,
    body: z.object({ token: Token, content: Content, device: Device }),
    result: z.object({ visitId: z.nullable(Id) }),
  }),
  read: endpoint({
    route: 'POST /sharing/visits/:visitId/read',
    summary:
      'How long the page was visible, and whether it was scrolled; told again, later also, it changes nothing once it counts',
    access: 'anyone',
    renews: true,
    params: visit,
    body: z.object({
      device: Device,
      visibleSeconds: z.int().check(z.gte(0), z.lte(86_400)),
      scrolled: z.boolean(),
    }),
    result: z.object({}),
    errors: ['not-found'],
  }),
  step: endpoint({
    route: 'POST /sharing/steps',
    summary:
      'A self-check was finished, or a booking of the account confirmed; judged once, however often it is told, and credited to whoever brought this reader first within seven days. No answer of the self-check is sent',
    access: 'anyone',
    renews: true,
    body: z.object({
      device: Device,
      step: z.enum(['check', 'booking']),
      bookingId: z.nullable(Id),
    }),
    result: z.object({}),
  }),
  funnel: endpoint({
    route: 'GET /sharing/funnel',
    summary:
      'Own reach in a season, seen → read → self-check → booking; groups under five are hidden, the own total never',
    access: ['employee'],
    query: z.object({ season: Quarter }),
    result: z.object({
      season: Quarter,
      total: Counts,
      channels: z.array(Group),
      contents: z.array(z.extend(Group, { title: z.string() })),
    }),
    errors: ['not-found'],
  }),
  aside: endpoint({
    route: 'GET /sharing/aside',
    summary:
      'What of the own reach was set aside and why, also what counts after an appeal, the newest first; of many, those that may still be appealed are taken before others',
    access: ['employee'],
    query: z.object({ season: Quarter }),
    result: z.object({ aside: z.array(Aside) }),
    errors: ['not-found'],
  }),
  appeal: endpoint({
    route: 'POST /sharing/visits/:visitId/appeal',
    summary: 'Asks staff to look again at something of the own reach that was set aside',
    access: ['employee'],
    params: visit,
    body: z.object({ words: Words }),
    result: z.object({}),
    errors,
  }),
  anomalies: endpoint({
    route: 'GET /sharing/anomalies',
    summary:
      'What was set aside within reach, or counts after an appeal; the newest first unless a column is named; readers are not named',
    access: staff,
    query: z.object({
      ...listQuery(['at', 'reason', 'appeal']),
      reason: z.optional(z.enum(asideReasons as unknown as [string, ...string[]])),
      appeal: z.optional(z.enum(['open', 'granted', 'refused'])),
    }),
    result: listed(Anomaly),
  }),
  decide: endpoint({
    route: 'POST /sharing/visits/:visitId/decide',
    summary:
      'Answers an appeal of somebody else; one that is granted counts in the month that is open, unless the same counts already',
    access: staff,
    params: visit,
    body: z.object({ granted: z.boolean(), answer: Words }),
    result: z.object({}),
    errors,
  }),
  reverse: endpoint({
    route: 'POST /sharing/visits/:visitId/reverse',
    summary: 'Takes back something that counted, with a reason; it stands in the month that is open',
    access: staff,
    params: visit,
    body: z.object({ reason: Words }),
    result: z.object({}),
    errors,
  }),
  counted: endpoint({
    route: 'GET /sharing/counted',
    summary: 'What counted within reach in a month, without readers; for looking again',
    access: staff,
    query: z.object({
      ...listQuery(['at']),
      month: z.string('写成 2026-11').check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '写成 2026-11')),
    }),
    result: listed(
      z.object({
        id: Id,
        step: Step,
        title: z.string(),
        at: Instant,
        publicist: z.string(),
        company: z.string(),
      }),
    ),
  }),
};
