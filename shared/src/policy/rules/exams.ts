import type { DateFactId } from '../../eligibility/facts';
import type { Cond, Rule } from '../../eligibility/types';
import { all, always, any, ask, confirm, since, worked } from '../conditions';
import { cutOffDay, examDay, ladderPoints, otherProvince, workCounted } from '../conventions';
import { examUpToAssociateSenior, withoutRules } from '../series';
import { practice, source } from '../source';

const register = confirm('考试报名条件以当年考试通知为准');
const points = [register, cutOffDay, workCounted];

/** Exam first, then review: so many months with the intermediate title, by schooling (facts 3.12). */
const examThenReview: Cond = any(
  ...(
    [
      ['degree.doctor.since', 24],
      ['degree.bachelor.since', 60],
      ['degree.college.since', 120],
    ] as const satisfies readonly (readonly [DateFactId, number])[]
  ).map(([degree, months]) => all(since(degree), since('title.intermediate.since', months))),
);

/** Economics and accounting, by exam (facts 3.12); the exams of other series without conditions held here. */
export const exams: readonly Rule[] = [
  {
    id: 'exam.assistant',
    title: '初级资格考试',
    route: 'exam',
    levels: ['助理级'],
    series: ['经济', '会计'],
    ...source('U', [practice('exam-first-level')]),
    when: always,
    openPoints: [ask('初级资格考试的报名条件')],
  },
  {
    id: 'exam.economics.intermediate',
    title: '经济师考试',
    route: 'exam',
    levels: ['中级'],
    series: ['经济'],
    ...source('V-c', [practice('exam-economics')]),
    when: any(
      since('degree.doctor.since'),
      worked('degree.master.since', 12),
      worked('degree.secondBachelor.since', 24),
      worked('degree.bachelor.since', 48),
      worked('degree.college.since', 72),
      all(worked('degree.highSchool.since', 120), since('title.assistant.since')),
    ),
    openPoints: points,
  },
  {
    id: 'exam.economics.associate-senior',
    title: '高级经济师考试，通过后评审',
    route: 'exam',
    levels: ['副高级'],
    series: ['经济'],
    ...source('K', [practice('exam-economics-senior')]),
    when: examThenReview,
    openPoints: [register, examDay, otherProvince],
  },
  {
    id: 'economics.senior',
    title: '由高级经济师晋升正高级经济师',
    route: 'title_ladder',
    levels: ['正高级'],
    series: ['经济'],
    ...source('U', [practice('senior-economics')]),
    when: always,
    openPoints: [ask('正高级经济师要求的学历和年限')],
  },
  {
    id: 'exam.accounting.intermediate',
    title: '会计师考试',
    route: 'exam',
    levels: ['中级'],
    series: ['会计'],
    ...source('K', [practice('exam-accounting')]),
    when: any(
      since('degree.doctor.since'),
      worked('degree.master.since', 12),
      worked('degree.secondBachelor.since', 24),
      worked('degree.bachelor.since', 48),
      worked('degree.college.since', 60),
    ),
    openPoints: points,
  },
  {
    id: 'exam.accounting.associate-senior',
    title: '高级会计师考试，通过后评审',
    route: 'exam',
    levels: ['副高级'],
    series: ['会计'],
    ...source('K', [practice('exam-accounting-senior')]),
    when: examThenReview,
    openPoints: [register, examDay, otherProvince],
  },
  {
    id: 'accounting.senior',
    title: '由高级会计师晋升正高级会计师',
    route: 'title_ladder',
    levels: ['正高级'],
    series: ['会计'],
    ...source('K', [practice('senior-accounting')]),
    when: all(since('degree.bachelor.since'), since('title.associateSenior.since', 60)),
    openPoints: ladderPoints,
  },
  {
    id: 'exam.other',
    title: '资格考试',
    route: 'exam',
    levels: ['助理级', '中级'],
    series: ['出版', '翻译', '统计', '审计'],
    ...source('U', [practice('other-series')]),
    when: always,
    openPoints: [ask('这个系列的考试报名条件')],
  },
  {
    id: 'exam.other.associate-senior',
    title: '高级资格考试，通过后评审',
    route: 'exam',
    levels: ['副高级'],
    series: examUpToAssociateSenior.filter((series) => withoutRules.includes(series)),
    ...source('U', [practice('other-series')]),
    when: always,
    openPoints: [ask('这个系列的考试报名条件')],
  },
];
