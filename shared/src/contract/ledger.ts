import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { Day, growing, Id, Instant } from './fields';
import { districts } from './person-values';
import { shareSteps } from './sharing';

const Month = z.string('写成 2026-11').check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '写成 2026-11'));
const Step = growing(z.enum(['read', 'check', 'booking', 'other']), 'other');
const Fen = z.int().check(z.gte(0, '不能是负数'), z.lte(100_000_00, '金额太大，请核对'));

const amounts = {
  /**
   * In fen, by the tariff of the day on which each came about, of those that had one; null where none had, and, where
   * there are none, for a month without.
   */
  fen: z.nullable(z.int()),
  /** How many of the month's units counted when no tariff had begun: they are not in the amount. */
  unpriced: z.int(),
};
const Line = z.object({
  step: Step,
  /** What counted in the month, less what was taken back in it; below zero when more was taken back. */
  units: z.int(),
  /** Of these, taken back from earlier months or this one. */
  reversed: z.int(),
  ...amounts,
});
const Statement = z.object({
  publicistId: Id,
  name: z.string(),
  company: z.string(),
  district: z.string(),
  lines: z.array(Line),
  ...amounts,
});
export type Statement = z.output<typeof Statement>;

/** The statements of a month, also of one district alone. */
const ofMonth = {
  month: Month,
  district: z.optional(z.enum(districts, `只能是：${districts.join('、')}`)),
};
const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const ledger = {
  mine: endpoint({
    route: 'GET /ledger/mine',
    summary:
      'The own statement of a month, over all applications of the account; frozen once the month is closed',
    access: ['employee'],
    query: z.object({ month: Month }),
    result: z.object({
      month: Month,
      closed: z.boolean(),
      statement: Statement,
      /** Corrections that came about in this month, each with its reason. */
      corrections: z.array(z.object({ step: Step, at: Instant, of: Month, reason: z.string() })),
    }),
    errors: ['not-found'],
  }),
  mineSheet: download({
    route: 'GET /ledger/mine/sheet',
    summary: 'The own statement of a month as PDF, by application',
    access: ['employee'],
    query: z.object({ month: Month }),
    answers: ['application/pdf'],
    errors: ['not-found'],
  }),
  statements: endpoint({
    route: 'GET /ledger/statements',
    summary: 'The statements of a month within reach, by district and company',
    access: staff,
    query: z.object(ofMonth),
    result: z.object({ month: Month, closedAt: z.nullable(Instant), statements: z.array(Statement) }),
  }),
  sheet: download({
    route: 'GET /ledger/statements/sheet',
    summary: 'The statements of a month within reach, with totals, as XLSX or PDF',
    access: staff,
    query: z.object({ ...ofMonth, format: z.enum(['xlsx', 'pdf'], '只能是：xlsx、pdf') }),
    answers: [xlsx, 'application/pdf'],
  }),
  close: endpoint({
    route: 'POST /ledger/closed-months',
    summary: 'Closes a month that is over: its statements are frozen, corrections go to the next',
    access: ['city-staff', 'administrator'],
    body: z.object({ month: Month }),
    result: z.object({ closedAt: Instant }),
    errors: ['conflict'],
  }),
  tariffs: endpoint({
    route: 'GET /ledger/tariffs',
    summary: 'What each step is worth from which day on; empty until the bureau sets it',
    access: ['employee'],
    result: z.object({
      tariffs: z.array(z.object({ step: Step, fromDay: Day, fen: Fen, source: z.string() })),
    }),
  }),
  setTariff: endpoint({
    route: 'POST /ledger/tariffs',
    summary:
      'Sets what a step is worth from a day on, with where that was decided, or corrects what was set for that day; never for a month that is closed',
    access: ['city-staff', 'administrator'],
    body: z.object({
      step: z.enum(shareSteps, '请选择一项'),
      fromDay: Day,
      fen: Fen,
      source: z
        .string('请写明依据')
        .check(z.trim(), z.minLength(2, '请写明依据'), z.maxLength(120, '最多120字')),
    }),
    result: z.object({}),
    errors: ['conflict'],
  }),
};
