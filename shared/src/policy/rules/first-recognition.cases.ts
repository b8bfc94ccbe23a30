import type { PersonCase } from '../person-cases';
import { diploma, examined, person } from './case';

export const firstRecognitionCases: readonly PersonCase[] = [
  person(
    'recognition: secondary after a year, nothing more',
    '工程',
    { education: [diploma('技工院校中级工班', '2024-06-30')], work_start_in_field: '2024-07-01' },
    ['员级', 'first_recognition', true],
    ['助理级', 'first_recognition', false],
  ),
  person(
    'recognition: college is not recognised as technician; as assistant after three years less a day',
    '工程',
    { education: [diploma('大专', '2022-06-30')], work_start_in_field: '2023-01-02' },
    ['员级', 'first_recognition', false],
    ['助理级', 'first_recognition', false, 2026],
  ),
  person(
    'recognition: a technical school class counts as the diploma it is treated as',
    '农业',
    {
      education: [diploma('技工院校高级工班', '2022-06-30', { treated_as: '大专' })],
      work_start_in_field: '2023-01-01',
    },
    ['助理级', 'first_recognition', true],
  ),
  person(
    'recognition: a double bachelor at once',
    '工程',
    { education: [diploma('本科', '2025-12-31', { degree: '第二学士' })] },
    ['助理级', 'first_recognition', true],
    ['中级', 'first_recognition', false],
  ),
  person(
    'recognition: part-time study does not count, not even later',
    '工程',
    {
      education: [diploma('本科', '2020-06-30', { full_time: false })],
      work_start_in_field: '2020-07-01',
    },
    ['助理级', 'first_recognition', false],
    ['助理级', 'degree_review', true],
  ),
  person(
    'recognition: whether full-time is not known',
    '工程',
    {
      education: [diploma('本科', '2020-06-30', { full_time: undefined })],
      work_start_in_field: '2020-07-01',
    },
    ['助理级', 'first_recognition', 'unknown'],
  ),
  person(
    'recognition: another field',
    '工程',
    {
      education: [diploma('本科', '2020-06-30', { field_matches_job: false })],
      work_start_in_field: '2020-07-01',
    },
    ['助理级', 'first_recognition', false],
  ),
  person(
    'recognition: the later of graduation and start of work counts',
    '工程',
    { education: [diploma('硕士', '2023-06-30')], work_start_in_field: '2015-07-01' },
    ['中级', 'first_recognition', false, 2026],
  ),
  person(
    'recognition: only without any title, of whatever series',
    '工程',
    {
      education: [diploma('硕士', '2020-06-30')],
      work_start_in_field: '2020-07-01',
      titles: [examined('经济', '中级', '2022-11-01')],
    },
    ['中级', 'first_recognition', false],
  ),
  person(
    'recognition: a doctor at once',
    '工程',
    { education: [diploma('博士', '2025-12-31')] },
    ['中级', 'first_recognition', true],
    ['副高级', 'first_recognition', false],
  ),
  person(
    'recognition: a civil servant',
    '工程',
    { education: [diploma('博士', '2020-06-30')], barred: 'civil_servant' },
    ['中级', 'first_recognition', false],
  ),
];
