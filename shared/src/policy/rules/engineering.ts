import type { Rule } from '../../eligibility/types';
import { all, any, ask, cited, confirm, not, since, worked } from '../conditions';
import { ladderPoints, schoolingPoints } from '../conventions';
import { clause, source } from '../source';

const standard = (id: string) => clause('mohrss-2019-16', id);
const software = confirm('计算机软件等以考代评的专业须参加考试');

/** Engineering: the national benchmark (facts 3.1). */
export const engineering: readonly Rule[] = [
  {
    id: 'engineering.technician',
    title: '凭学历申报技术员',
    route: 'degree_review',
    levels: ['员级'],
    series: ['工程'],
    ...source('V', [standard('technician')]),
    when: any(since('degree.bachelor.since'), worked('degree.secondary.since', 12)),
    openPoints: [software, ...schoolingPoints],
  },
  {
    id: 'engineering.assistant.degree',
    title: '凭学历申报助理工程师',
    route: 'degree_review',
    levels: ['助理级'],
    series: ['工程'],
    ...source('V', [standard('assistant')]),
    when: any(since('degree.secondBachelor.since'), worked('degree.bachelor.since', 12)),
    openPoints: [software, ...schoolingPoints],
  },
  {
    id: 'engineering.assistant',
    title: '由技术员晋升助理工程师',
    route: 'title_ladder',
    levels: ['助理级'],
    series: ['工程'],
    ...source('V', [standard('assistant')]),
    when: any(
      all(since('degree.college.since'), since('title.technician.since', 24)),
      all(since('degree.secondary.since'), since('title.technician.since', 48)),
    ),
    openPoints: [software, ...ladderPoints],
  },
  {
    id: 'engineering.intermediate.degree',
    title: '博士申报工程师',
    route: 'degree_review',
    levels: ['中级'],
    series: ['工程'],
    ...source('V', [standard('intermediate')]),
    when: since('degree.doctor.since'),
    openPoints: [software, confirm('博士是否还要先工作几个月'), ...schoolingPoints],
  },
  {
    id: 'engineering.intermediate',
    title: '由助理工程师晋升工程师',
    route: 'title_ladder',
    levels: ['中级'],
    series: ['工程'],
    ...source('V', [standard('intermediate')]),
    when: any(
      all(since('degree.doctor.since'), since('title.assistant.since')),
      all(since('degree.secondBachelor.since'), since('title.assistant.since', 'ladder.intermediate.master')),
      all(since('degree.college.since'), since('title.assistant.since', 'ladder.intermediate')),
    ),
    openPoints: [
      software,
      confirm('工程类专业硕士的年限是否更短', since('degree.master.since')),
      ...ladderPoints,
    ],
  },
  {
    id: 'engineering.associate-senior',
    title: '由工程师晋升高级工程师',
    route: 'title_ladder',
    levels: ['副高级'],
    series: ['工程'],
    ...source('V', [standard('associate-senior')]),
    when: any(
      all(since('degree.doctor.since'), since('title.intermediate.since', 'ladder.associateSenior.doctor')),
      all(since('degree.bachelor.since'), since('title.intermediate.since', 'ladder.associateSenior')),
    ),
    openPoints: ladderPoints,
  },
  {
    id: 'engineering.senior',
    title: '由高级工程师晋升正高级工程师',
    route: 'title_ladder',
    levels: ['正高级'],
    series: ['工程'],
    ...source('K', [standard('senior')]),
    when: all(since('degree.bachelor.since'), since('title.associateSenior.since', 'ladder.senior')),
    openPoints: ladderPoints,
  },
  {
    id: 'engineering.exceptional',
    title: '破格申报高级工程师',
    route: 'exceptional',
    levels: ['副高级'],
    series: ['工程'],
    ...source('V', [standard('exceptional')]),
    when: cited(standard('exceptional'), not({ ref: 'engineering.associate-senior' })),
    openPoints: [ask('业绩是否突出到可以破格，以及两名同行正高级工程师推荐的具体要求')],
  },
];
