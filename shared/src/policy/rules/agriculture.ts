import type { Rule } from '../../eligibility/types';
import { all, any, since, worked } from '../conditions';
import { ladderPoints, schoolingPoints } from '../conventions';
import { clause, source } from '../source';

const standard = (id: string) => clause('mohrss-2019-114', id);

/** Agriculture; the senior levels as in engineering (facts 3.8). */
export const agriculture: readonly Rule[] = [
  {
    id: 'agriculture.technician',
    title: '凭学历申报农业技术员',
    route: 'degree_review',
    levels: ['员级'],
    series: ['农业'],
    ...source('V', [standard('technician')]),
    when: any(since('degree.bachelor.since'), worked('degree.highSchool.since', 12)),
    openPoints: schoolingPoints,
  },
  {
    id: 'agriculture.assistant',
    title: '凭学历申报助理农艺师',
    route: 'degree_review',
    levels: ['助理级'],
    series: ['农业'],
    ...source('V-c', [standard('assistant')]),
    when: any(
      since('degree.master.since'),
      worked('degree.bachelor.since', 12),
      worked('degree.college.since', 36),
      worked('degree.highSchool.since', 60),
    ),
    openPoints: schoolingPoints,
  },
  {
    id: 'agriculture.intermediate.degree',
    title: '博士申报农艺师',
    route: 'degree_review',
    levels: ['中级'],
    series: ['农业'],
    ...source('K', [standard('intermediate')]),
    when: since('degree.doctor.since'),
    openPoints: schoolingPoints,
  },
  {
    id: 'agriculture.intermediate',
    title: '由助理农艺师晋升农艺师',
    route: 'title_ladder',
    levels: ['中级'],
    series: ['农业'],
    ...source('K', [standard('intermediate')]),
    when: any(
      all(since('degree.doctor.since'), since('title.assistant.since')),
      all(since('degree.master.since'), since('title.assistant.since', 'ladder.intermediate.master')),
      all(since('degree.college.since'), since('title.assistant.since', 'ladder.intermediate')),
    ),
    openPoints: ladderPoints,
  },
  {
    id: 'agriculture.associate-senior',
    title: '由农艺师晋升高级农艺师',
    route: 'title_ladder',
    levels: ['副高级'],
    series: ['农业'],
    ...source('K', [standard('senior')]),
    when: any(
      all(since('degree.doctor.since'), since('title.intermediate.since', 'ladder.associateSenior.doctor')),
      all(since('degree.bachelor.since'), since('title.intermediate.since', 'ladder.associateSenior')),
    ),
    openPoints: ladderPoints,
  },
  {
    id: 'agriculture.senior',
    title: '由高级农艺师晋升正高级农艺师',
    route: 'title_ladder',
    levels: ['正高级'],
    series: ['农业'],
    ...source('K', [standard('senior')]),
    when: all(since('degree.bachelor.since'), since('title.associateSenior.since', 'ladder.senior')),
    openPoints: ladderPoints,
  },
];
