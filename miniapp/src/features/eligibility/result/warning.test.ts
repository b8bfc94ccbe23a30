import { assessed } from '../assessed';
import { UNSURE, type Answers } from '../questions/question';
import { recordOf, unansweredOf } from '../questions/record';
import { warningOf } from './warning';

const graduate: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': 'none',
  'education.0.level': '硕士',
  'education.0.graduated': '2024-06',
  'education.0.fullTime': 'yes',
  'education.0.matches': 'yes',
  'work.start': '2024-07',
  situations: [],
  'employer.type': '民营企业',
};
const warning = (answers: Answers, year = 2026) =>
  warningOf(recordOf(answers), assessed(answers, year), unansweredOf(answers));
const said = (answers: Answers, year = 2026) => warning(answers, year)?.lines.join('') ?? '';

describe('the warning before a lower title', () => {
  test('where recognition as intermediate opens soon, with what the lower title would cost', () => {
    expect(warning(graduate)?.title).toBe('先别急着取得助理级');
    expect(said(graduate)).toContain('您2027年度起可以直接申请认定工程师（中级）');
    expect(said(graduate)).toMatch(/先取得助理工程师（助理级），直接认定这条路可能就不能走了/);
    expect(said(graduate)).toContain('要到2028年度才可以申报工程师（中级）');
  });

  test('where it is open this very year', () => {
    expect(said(graduate, 2027)).toContain('您2027年度就可以直接申请认定工程师（中级）');
    expect(said(graduate, 2027)).toContain('要到2029年度才');
  });

  test('says so where the lower title would be the quicker way, through a review', () => {
    const later = { ...graduate, 'education.0.graduated': '2026-06', 'work.start': '2026-07' };
    expect(warning(later)?.title).toBe('取得助理级之前，先比一比');
    expect(said(later)).toContain('您2029年度起可以直接申请认定');
    expect(said(later)).toContain('2028年度可以申报工程师（中级），但要经过评审');
  });

  test('with more caution while something is unknown', () => {
    const unsure = { ...graduate, 'education.0.fullTime': UNSURE };
    expect(warning(unsure)?.title).toBe('取得助理级之前，先看这一条');
    expect(said(unsure)).toContain('还差一点信息');
  });

  test.each<[string, Answers]>([
    [
      'who holds a title',
      { ...graduate, 'titles.0.held': '工程.助理级', 'titles.0.origin': 'review', 'titles.0.year': '2023' },
    ],
    [
      'with a bachelor’s degree, whom recognition does not lift so high',
      { ...graduate, 'education.0.level': '本科' },
    ],
    ['in a series that is examined', { ...graduate, job: '会计' }],
    ['who may not apply', { ...graduate, standing: 'retired' }],
    ['whose schooling was part-time', { ...graduate, 'education.0.fullTime': 'no' }],
  ])('is not given to a person %s', (_, answers) => expect(warning(answers)).toBeUndefined());
});
