import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { districts } from './person-values';

/** What people would like to hear about; the words stand in the survey. */
export const needTopics = [
  'conditions',
  'materials',
  'exams',
  'hours',
  'skills',
  'new-fields',
  'system',
  'benefits',
  'company-account',
] as const;
export const needForms = ['public', 'video', 'forum', 'onsite'] as const;
export const needTimes = ['weekday-morning', 'weekday-afternoon', 'evening', 'weekend'] as const;
/** 专技人才, 用人单位. */
const needAskers = ['professional', 'employer'] as const;

const Need = z.object({
  asker: z.enum(needAskers, '请选择您是谁'),
  district: z.enum(districts, `只能是：${districts.join('、')}`),
  topics: z
    .array(z.enum(needTopics, '请从列出的内容里选'))
    .check(z.minLength(1, '请至少选一项'), z.maxLength(3, '最多选三项')),
  form: z.enum(needForms, '请选择一种形式'),
  time: z.enum(needTimes, '请选择一个时间'),
  comment: z.string().check(z.trim(), z.maxLength(200, '最多200字')),
});
export type Need = z.output<typeof Need>;

const Count = z.object({
  value: z.string(),
  /** Null where fewer than five said so: nobody is to be recognised. */
  count: z.nullable(z.int()),
});

export const needs = {
  mine: endpoint({
    route: 'GET /needs/mine',
    summary: 'What the account said in the survey of this quarter, null when nothing',
    access: ['employee'],
    result: z.object({ quarter: z.string(), need: z.nullable(Need) }),
  }),
  tell: endpoint({
    route: 'PUT /needs/mine',
    summary: 'Answers the survey of this quarter; told again, it replaces what was told',
    access: ['employee'],
    body: Need,
    result: z.object({}),
    errors: ['busy'],
  }),
  results: endpoint({
    route: 'GET /needs/results',
    summary:
      'The survey of a quarter in numbers, from the own district or the whole city; groups under five are hidden',
    access: ['district-staff', 'city-staff', 'administrator'],
    query: z.object({
      quarter: z.string('写成 2026-q4').check(z.regex(/^\d{4}-q[1-4]$/, '写成 2026-q4')),
      asker: z.optional(z.enum(needAskers)),
    }),
    result: z.object({
      answers: z.int(),
      districts: z.array(Count),
      topics: z.array(Count),
      forms: z.array(Count),
      times: z.array(Count),
      /** In no order that tells who wrote what; empty under five answers. */
      comments: z.array(z.string()),
    }),
  }),
};
