import type { PersonCase } from '../person-cases';
import { diploma, person, reviewed } from './case';

export const agricultureCases: readonly PersonCase[] = [
  person(
    'agriculture: high school, five years to the day',
    '农业',
    { education: [diploma('高中', '2015-06-30')], work_start_in_field: '2021-01-01' },
    ['员级', 'degree_review', true],
    ['助理级', 'degree_review', true],
    ['中级', 'degree_review', false],
  ),
  person(
    'agriculture: college, three years less a day',
    '农业',
    { education: [diploma('大专', '2020-06-30')], work_start_in_field: '2023-01-02' },
    ['助理级', 'degree_review', false, 2026],
  ),
  person(
    'agriculture: a master at once, a doctor at the intermediate level',
    '农业',
    { education: [diploma('博士', '2025-06-30')] },
    ['助理级', 'degree_review', true],
    ['中级', 'degree_review', true],
  ),
  person(
    'agriculture: college and assistant, four years',
    '农业',
    { education: [diploma('大专', '2010-06-30')], titles: [reviewed('农业', '助理级', 2021)] },
    ['中级', 'title_ladder', true],
    ['副高级', 'title_ladder', false],
  ),
  person(
    'agriculture: bachelor and intermediate of 2022 wait until 2027',
    '农业',
    { education: [diploma('本科', '2010-06-30')], titles: [reviewed('农业', '中级', 2022)] },
    ['副高级', 'title_ladder', false, 2027],
    ['副高级', 'exceptional', false],
  ),
  person(
    'agriculture: senior after five years',
    '农业',
    { education: [diploma('本科', '2000-06-30')], titles: [reviewed('农业', '副高级', 2020)] },
    ['正高级', 'title_ladder', true],
  ),
];
