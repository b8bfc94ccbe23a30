import type { Level, Rule } from '../../eligibility/types';
import { all, any, cited, confirm, is, not, since, worked } from '../conditions';
import { assessed, cutOffDay, workCounted } from '../conventions';
import { everySeries } from '../series';
import { clause, source } from '../source';

const row = (id: string) => clause('gd-2020-33', id);
const withoutTitle = cited(row('without-title'), not(is('title.any')));
const points = [confirm('初次认定是否只面向没有任何职称的人员'), cutOffDay, workCounted, assessed];

const recognition = (id: string, level: Level): Omit<Rule, 'when' | keyof ReturnType<typeof source>> => ({
  id: `recognition.${id}`,
  title: `初次考核认定${level}`,
  route: 'first_recognition',
  levels: [level],
  series: everySeries,
  openPoints: points,
});

/** Recognition without review for full-time graduates in the field (facts 3.3). */
export const firstRecognition: readonly Rule[] = [
  {
    ...recognition('technician', '员级'),
    ...source('V-c', [row('secondary')]),
    when: all(
      withoutTitle,
      cited(row('secondary'), worked('graduate.secondary.since', 'recognition.secondary')),
    ),
  },
  {
    ...recognition('assistant', '助理级'),
    ...source('V-c', [row('college'), row('bachelor'), row('master-assistant')]),
    when: all(
      withoutTitle,
      any(
        cited(row('master-assistant'), since('graduate.secondBachelor.since')),
        cited(row('bachelor'), worked('graduate.bachelor.since', 'recognition.bachelor')),
        cited(row('college'), worked('graduate.college.since', 'recognition.college')),
      ),
    ),
  },
  {
    ...recognition('intermediate', '中级'),
    ...source('V', [row('master-intermediate'), row('doctor')]),
    openPoints: [...points, confirm('博士认定中级是否还要先工作几个月', since('graduate.doctor.since'))],
    when: all(
      withoutTitle,
      any(
        cited(row('doctor'), since('graduate.doctor.since')),
        cited(row('master-intermediate'), worked('graduate.master.since', 'recognition.master')),
      ),
    ),
  },
];
