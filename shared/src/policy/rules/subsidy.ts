import type { PersonRecord } from '../../contract/eligibility';
import type { Cond, CondId, Group, Rule } from '../../eligibility/types';
import { ask, confirm, is, oneOf } from '../conditions';
import { clause, plan, planIssued, source } from '../source';

type EmployerType = NonNullable<NonNullable<PersonRecord['employer']>['type']>;
const excluded = [
  '机关',
  '事业单位',
  '公立学校',
  '公立医院',
  '乡镇卫生院',
  '社区卫生服务中心',
  '民办学校',
  '民办医疗机构',
] as const satisfies readonly EmployerType[];
const others = [
  '国有企业',
  '民营企业',
  '外资及港澳台资企业',
  '社会组织',
  '农民专业合作社',
  '家庭农场',
  '个体工商户',
  '自由职业',
] as const satisfies readonly EmployerType[];
const publicBodies = excluded.filter((type) => !type.startsWith('民办') && type !== '机关');

/** Which employers are left out of the subsidy (plan 4.9); whoever has none is not. */
export const subsidyEmployers: Readonly<Record<CondId, Cond>> = {
  'subsidy.employer.excluded': oneOf('employer.type', ...excluded),
  'subsidy.employer.other': oneOf('employer.type', 'none', ...others),
};
export const subsidyEmployerGroup: Group = {
  id: 'subsidy.employer',
  title: '单位类型能不能领晋升补贴',
  of: Object.keys(subsidyEmployers),
  complete: true,
  exclusive: true,
};

const common = {
  series: [],
  ...source('S', [plan('4.9', '网上“秒批”'), clause('jm-2019-3', 'subsidy')], planIssued),
  when: { ref: 'subsidy.employer.other' },
  openPoints: [
    ask('补贴现在是否仍发放，对参保、期限和取得方式有什么要求'),
    confirm('换过单位的，以哪一天的单位为准', is('employer.changed')),
    confirm('事业单位人员由单位按规定落实聘用待遇', oneOf('employer.type', ...publicBodies)),
  ],
} satisfies Partial<Rule>;

/** Promotion subsidy, whether or not the title is held yet: plan rule J. */
export const subsidy: readonly Rule[] = [
  {
    ...common,
    id: 'subsidy.20000',
    title: '晋升副高级补贴2万元',
    route: 'subsidy_20000',
    levels: ['副高级'],
  },
  {
    ...common,
    id: 'subsidy.50000',
    title: '晋升正高级补贴5万元',
    route: 'subsidy_50000',
    levels: ['正高级'],
  },
];
