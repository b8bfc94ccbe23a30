import type { PersonRecord } from '../../contract/eligibility';
import type { Rule } from '../../eligibility/types';
import { ask, confirm, is, not, oneOf } from '../conditions';
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
const publicBodies = excluded.filter((type) => !type.startsWith('民办') && type !== '机关');

const common = {
  series: [],
  ...source('S', [plan('4.9', '网上“秒批”'), clause('jm-2019-3', 'subsidy')], planIssued),
  when: not(oneOf('employer.type', ...excluded)),
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
