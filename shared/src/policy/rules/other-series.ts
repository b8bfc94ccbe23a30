import type { Rule } from '../../eligibility/types';
import { always, ask } from '../conditions';
import { withoutRules } from '../series';
import { practice, source } from '../source';

const common = {
  series: withoutRules,
  ...source('U', [practice('other-series')]),
  when: always,
} satisfies Partial<Rule>;

/** Series whose conditions are not held here: nothing is promised, nothing is refused (facts 3.13). */
export const otherSeries: readonly Rule[] = [
  {
    ...common,
    id: 'other.ladder',
    title: '逐级晋升评审',
    route: 'title_ladder',
    levels: ['助理级', '中级', '副高级', '正高级'],
    openPoints: [ask('这个系列在广东的晋升条件')],
  },
  {
    ...common,
    id: 'other.degree',
    title: '凭学历申报评审',
    route: 'degree_review',
    levels: ['员级', '助理级', '中级'],
    openPoints: [ask('这个系列在广东的学历和年限要求')],
  },
];
