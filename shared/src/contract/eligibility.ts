import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { districts, employerTypes, epidemicAwards, regions, ruralLevels, standings } from './person-values';
import { strictObject } from './strict-object';

const oneOf = <const T extends readonly string[]>(...values: T) =>
  z.enum(values, `只能是：${values.join('、')}`);
const list = <S extends z.ZodMiniType>(item: S) =>
  z.optional(z.array(item, '请给出一组内容').check(z.maxLength(50, '最多50项')));
const flag = z.optional(z.boolean('只能是：是或否（true 或 false）'));
const text = z.optional(z.string('请填写文字').check(z.maxLength(100, '最多100字')));
const day = z.optional(z.iso.date('日期应为真实存在的日期，写作 2026-12-31'));
const year = z.optional(z.int('年度应为整数').check(z.gte(1949, '年度过早'), z.lte(2100, '年度过晚')));

const EmployerType = oneOf(...employerTypes);

const Education = strictObject({
  level: z.optional(
    oneOf(
      '初中',
      '高中',
      '中专',
      '技工院校中级工班',
      '大专',
      '技工院校高级工班',
      '本科',
      '技工院校预备技师班',
      '硕士',
      '博士',
    ),
  ),
  treated_as: z.optional(oneOf('中专', '大专', '本科')),
  degree: z.optional(oneOf('学士', '第二学士', '硕士', '博士')),
  full_time: flag,
  graduated: day,
  degree_obtained: day,
  field_matches_job: flag,
});

const Title = strictObject({
  level: z.optional(oneOf('员级', '助理级', '中级', '副高级', '正高级')),
  series: text,
  by: z.optional(oneOf('review', 'recognition', 'exam')),
  review_year: year,
  obtained: day,
  certificate_date: day,
  issued_in: text,
});

/**
 * What a person has answered, in the form of the policy facts. A list or object that is absent or empty means none;
 * a scalar that is absent means unknown.
 */
export const PersonRecord = strictObject({
  /** 评审年度: years are counted up to and including 31 December of it. */
  review_year: year,
  target_series: z.optional(oneOf('工程', '农业', '卫生', '工艺美术', '经济', '会计')),
  education: list(Education),
  work_start_in_field: day,
  titles: list(Title),
  skills: list(
    strictObject({
      level: z.optional(oneOf('高级工', '技师', '高级技师')),
      date: day,
      trade: text,
      in_list: flag,
    }),
  ),
  awards: list(
    strictObject({
      kind: z.optional(oneOf('科学技术奖', '优秀科技成果', '专利奖')),
      level: text,
      holder: flag,
    }),
  ),
  patents: list(strictObject({ granted: flag, kind: z.optional(oneOf('发明', '实用新型', '外观设计')) })),
  standards: list(strictObject({ kind: z.optional(oneOf('行业标准', '地区标准')) })),
  rural_talent: z.optional(strictObject({ level: z.optional(oneOf(...ruralLevels)), city: text })),
  anti_epidemic: z.optional(
    strictObject({
      medical_or_prevention: flag,
      award: z.optional(oneOf(...epidemicAwards)),
      /** Year of recognition, or none. */
      recognised: text,
      /** Year in which recognition is asked for the first time. */
      first_claim: text,
    }),
  ),
  region: z.optional(oneOf(...regions)),
  works_in_jiangmen: flag,
  flags: list(oneOf('doctor_graduate_of_city', 'in_station_postdoc', 'tech_entrepreneur', 'provincial_lab')),
  employer: z.optional(
    strictObject({
      type: z.optional(EmployerType),
      district: z.optional(oneOf(...districts)),
    }),
  ),
  employer_history: list(strictObject({ type: z.optional(EmployerType), from: day, until: day })),
  barred: z.optional(oneOf(...standings)),
});
export type PersonRecord = z.output<typeof PersonRecord>;

const SavedCheck = z.object({
  id: Id,
  savedAt: Instant,
  /** The rule set that gave the answer. */
  ruleSet: z.string(),
  record: PersonRecord,
});

/** A rule set as data; whoever computes with it reads it through `checkRuleSet` first. */
const RuleSetData = z.looseObject({ id: z.string() });

export const eligibility = {
  save: endpoint({
    route: 'POST /eligibility/checks',
    summary:
      'Keeps the answers of a self-check with the account, on the wish of the person; at most 20 an account',
    access: ['employee'],
    body: z.object({ ruleSet: z.string().check(z.maxLength(40)), record: PersonRecord }),
    result: SavedCheck,
    errors: ['consent-needed', 'conflict'],
  }),
  list: endpoint({
    route: 'GET /eligibility/checks',
    summary: "The account's own saved self-checks, newest first",
    access: ['employee'],
    result: z.object({ checks: z.array(SavedCheck) }),
  }),
  remove: endpoint({
    route: 'DELETE /eligibility/checks/:checkId',
    summary: 'Deletes one of the own saved self-checks for good',
    access: ['employee'],
    params: z.object({ checkId: Id }),
    result: z.object({}),
    errors: ['not-found'],
  }),
  ruleSets: {
    current: endpoint({
      route: 'GET /eligibility/rule-set',
      summary: 'The rule set in force; a phone works out its answers with it',
      access: 'anyone',
      result: RuleSetData,
      published: true,
    }),
    get: endpoint({
      route: 'GET /eligibility/rule-sets/:ruleSetId',
      summary: 'A rule set that was in force once, by the name that a stored answer keeps; it never changes',
      access: 'anyone',
      params: z.object({ ruleSetId: Id }),
      result: RuleSetData,
      errors: ['not-found'],
      published: true,
    }),
  },
};
