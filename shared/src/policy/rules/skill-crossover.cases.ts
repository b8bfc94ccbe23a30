import type { PersonCase } from '../person-cases';
import { person, reviewed } from './case';

export const skillCrossoverCases: readonly PersonCase[] = [
  person(
    'skill: a senior worker, two years to the day',
    '工程',
    { skills: [{ level: '高级工', date: '2024-01-01', in_list: true }] },
    ['助理级', 'skill_crossover', true],
    ['中级', 'skill_crossover', false],
  ),
  person(
    'skill: a technician, three years less a day',
    '工程',
    { skills: [{ level: '技师', date: '2023-01-02', in_list: true }] },
    ['中级', 'skill_crossover', false, 2026],
    ['助理级', 'skill_crossover', true],
  ),
  person(
    'skill: a senior technician, four years, with the intermediate title',
    '工程',
    {
      skills: [{ level: '高级技师', date: '2021-12-31', in_list: true }],
      titles: [reviewed('工程', '中级', 2023)],
    },
    ['副高级', 'skill_crossover', true],
    ['中级', 'skill_crossover', false],
  ),
  person(
    'skill: a trade outside the list',
    '工程',
    { skills: [{ level: '技师', date: '2015-01-01', in_list: false }] },
    ['中级', 'skill_crossover', false],
  ),
  person(
    'skill: whether the trade is on the list is not known',
    '工程',
    { skills: [{ level: '技师', date: '2015-01-01' }] },
    ['中级', 'skill_crossover', 'unknown'],
  ),
  person(
    'skill: other fields take part, exam series and health do not',
    '农业',
    { skills: [{ level: '技师', date: '2015-01-01', in_list: true }] },
    ['中级', 'skill_crossover', true],
  ),
  person(
    'skill: not into health',
    '卫生',
    { skills: [{ level: '技师', date: '2015-01-01', in_list: true }] },
    ['中级', 'skill_crossover', false],
  ),
];
