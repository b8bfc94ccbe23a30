import * as z from 'zod/mini';
import { CreditCode } from './credit-code';
import { download, endpoint, upload } from './endpoint';
import { growing, Id, Instant } from './fields';
import { listed, listQuery, SearchedText } from './list';
import { districts, employerTypes } from './person-values';

/** As the statistics of enterprises divide them: 微型, 小型, 中型, 大型. */
export const companySizes = ['微型', '小型', '中型', '大型'] as const;

const publicistStates = ['applied', 'active', 'refused', 'left'] as const;
const State = z.enum(publicistStates, `只能是：${publicistStates.join('、')}`);
const District = z.enum(districts, `只能是：${districts.join('、')}`);
const text = (missing: string, longest: number) =>
  z.string(missing).check(z.trim(), z.minLength(1, missing), z.maxLength(longest, `最多${longest}字`));
const Reason = z
  .string('请写明原因')
  .check(z.trim(), z.minLength(2, '请写明原因'), z.maxLength(100, '原因最多100字'));

const company = {
  company: text('请填写单位全称', 100),
  district: District,
  type: z.enum(employerTypes, '请选择单位类型'),
  size: z.enum(companySizes, '请选择单位规模'),
};

const shown = {
  id: Id,
  name: z.string(),
  ...company,
  creditCode: z.string(),
  state: growing(State, 'left'),
  appliedAt: Instant,
  /** Whether the stamped 推荐表 is there. */
  formGiven: z.boolean(),
  /** Why staff refused, or why somebody is no publicist any more. */
  reason: z.nullable(z.string()),
};
const Colleague = z.object({ id: Id, name: z.string() });
const Mine = z.object({
  ...shown,
  /** `138****1234`. */
  phone: z.string(),
  /** Others of the same company to whom the work can be handed over; none unless the own application is approved. */
  colleagues: z.array(Colleague),
});
export type MyPublicist = z.output<typeof Mine>;
const Row = z.object({
  ...shown,
  phone: z.string(),
  /** What the list of companies calls the one with this code, where that is another name than was applied with. */
  listedAs: z.nullable(z.string()),
});

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const one = z.object({ publicistId: Id });
/** What a stamped form may be: photographed or scanned. */
const formTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type FormType = (typeof formTypes)[number];
const Leaving = z.object({
  /** Who of the same company goes on; what was shared counts for them from now on. */
  successorId: z.nullable(Id),
});
const errors = ['not-found', 'conflict'] as const;

export const publicists = {
  mine: endpoint({
    route: 'GET /publicists/mine',
    summary: 'The application of the account that is signed in, null when there is none',
    access: ['employee'],
    result: z.object({ publicist: z.nullable(Mine) }),
  }),
  apply: endpoint({
    route: 'POST /publicists',
    summary:
      'Applies as 职称宣传员 of a company; needs consent to the purpose `publicist`. After a refusal or after leaving one may apply anew',
    once: true,
    access: ['employee'],
    body: z.object({
      name: text('请填写姓名', 20),
      phone: z.string('请填写手机号').check(z.trim(), z.regex(/^1\d{10}$/, '手机号是11位数字，请核对后再填')),
      creditCode: CreditCode,
      ...company,
    }),
    result: Mine,
    errors: ['conflict', 'consent-needed'],
  }),
  form: download({
    route: 'GET /publicists/form',
    summary: 'The 推荐表 to print and stamp, filled in as far as the application is there',
    access: ['employee'],
    answers: ['application/pdf'],
  }),
  sendForm: upload({
    route: 'PUT /publicists/mine/form',
    summary: 'The stamped 推荐表, photographed or scanned; replaces the one before while approval is pending',
    access: ['employee'],
    accepts: formTypes,
    limit: 10 * 1024 * 1024,
    result: z.object({}),
    errors,
  }),
  leave: endpoint({
    route: 'POST /publicists/mine/leave',
    summary:
      'Withdraws the application, or leaves the work: what is to come for the company goes to a colleague',
    access: ['employee'],
    body: Leaving,
    result: z.object({}),
    errors,
  }),
  list: endpoint({
    route: 'GET /publicists',
    summary: 'Applications and publicists within reach, the newest first unless a column is named',
    access: staff,
    query: z.object({
      ...listQuery(['name', 'company', 'district', 'state', 'appliedAt']),
      name: z.optional(SearchedText),
      company: z.optional(SearchedText),
      /** Of one company, in whatever way it is spelled. */
      creditCode: z.optional(z.string().check(z.regex(/^[0-9A-Z]{18}$/, '统一社会信用代码是18位'))),
      district: z.optional(District),
      state: z.optional(State),
    }),
    result: listed(Row),
  }),
  stampedForm: download({
    route: 'GET /publicists/:publicistId/form',
    summary: 'The stamped 推荐表 that was sent in',
    access: staff,
    params: one,
    answers: formTypes,
    errors: ['not-found'],
  }),
  phone: endpoint({
    route: 'POST /publicists/:publicistId/phone',
    summary: 'The phone number in full, with a reason; audited',
    access: staff,
    params: one,
    body: z.object({ reason: Reason }),
    result: z.object({ phone: z.string() }),
    errors: ['not-found'],
  }),
  approve: endpoint({
    route: 'POST /publicists/:publicistId/approve',
    summary:
      'Approves an application whose stamped form is there: the role is granted, what was read since counts. Where the list calls the company otherwise, only with that name confirmed',
    access: staff,
    params: one,
    body: z.object({ listedAs: z.optional(z.string().check(z.maxLength(100, '最多100字'))) }),
    result: z.object({}),
    errors,
  }),
  refuse: endpoint({
    route: 'POST /publicists/:publicistId/refuse',
    summary: 'Refuses an application, with a reason that the applicant reads',
    access: staff,
    params: one,
    body: z.object({ reason: Reason }),
    result: z.object({}),
    errors,
  }),
  colleagues: endpoint({
    route: 'GET /publicists/:publicistId/colleagues',
    summary: 'Others who work for the company of a publicist, to whom the work can be handed over',
    access: staff,
    params: one,
    result: z.object({
      /** Each with the phone number masked. */
      colleagues: z.array(z.extend(Colleague, { phone: z.string() })),
    }),
    errors: ['not-found'],
  }),
  end: endpoint({
    route: 'POST /publicists/:publicistId/end',
    summary:
      'Ends the work of a publicist who left: what is to come for the company goes to a colleague of theirs',
    access: staff,
    params: one,
    body: z.extend(Leaving, { reason: Reason }),
    result: z.object({}),
    errors,
  }),
};
