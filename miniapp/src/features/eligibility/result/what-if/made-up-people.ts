import { type Answers } from '../../questions/question';

/** Who the tests of trials begin with: an assistant engineer at a private company in Xinhui. */
export const assistant: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2024',
  'education.0.level': '大专',
  'education.0.graduated': '2016-06',
  'education.0.fullTime': 'yes',
  'education.0.matches': 'yes',
  'work.start': '2016-07',
  situations: [],
  'employer.type': '民营企业',
  'employer.district': '新会',
};

/** The same, with the assistant title of accountants, by exam. */
export const accountant: Answers = {
  ...assistant,
  job: '会计',
  'titles.0.held': '会计.助理级',
  'titles.0.origin': 'exam',
  'titles.0.obtained': '2018-06-01',
};
