import type { ScalarFactId } from '../eligibility/facts';
import { routes, type Gate, type Level, type RouteId, type Series } from '../eligibility/types';
import { always, is, oneOf } from './conditions';
import { examBelowSenior, examUpToAssociateSenior } from './series';
import { practice, source } from './source';

/** The subsidy is an answer of its own: no gate closes it. */
const toTitles = routes.filter((route) => !route.startsWith('subsidy'));
const toReview: readonly RouteId[] = [
  'title_ladder',
  'degree_review',
  'first_recognition',
  'award_recognition',
  'patent_review',
  'skill_crossover',
  'exceptional',
];

const held = (level: string, fact: ScalarFactId, ...levels: Level[]): Gate => ({
  id: `held.${level}`,
  title: '已有这一级或更高一级的职称',
  when: is(fact),
  closes: { routes: toTitles, levels },
  ...source('K', [practice('level-held')]),
});
const examOnly = (id: string, series: readonly Series[], levels: Level[], note?: string): Gate => ({
  id: `exam-only.${id}`,
  title: '这个系列的这一级以考代评，不评审也不认定',
  when: always,
  closes: { routes: toReview, series, levels },
  ...(note !== undefined && { note }),
  ...source('K', [practice('exam-only')]),
});

/** Asked before any rule (facts 2.4, 3.9). */
export const gates: readonly Gate[] = [
  {
    id: 'barred',
    title: '公务员（含参公人员）、退休人员和处分期内的人员不能申报',
    when: oneOf('barred', 'civil_servant', 'retired', 'sanction'),
    closes: { routes: toTitles },
    ...source('V', [practice('barred')]),
  },
  held('technician', 'title.technician.held', '员级'),
  held('assistant', 'title.assistant.held', '助理级', '初级'),
  held('intermediate', 'title.intermediate.held', '中级'),
  held('associate-senior', 'title.associateSenior.held', '副高级'),
  held('senior', 'title.senior.held', '正高级'),
  examOnly(
    'below-senior',
    examBelowSenior,
    ['员级', '助理级', '初级', '中级'],
    '广东的药学专业可能已由考试改为评审，请向人社部门确认',
  ),
  examOnly('up-to-associate-senior', examUpToAssociateSenior, ['员级', '助理级', '初级', '中级', '副高级']),
];
