import { assessed } from '../assessed';
import type { Answers } from '../questions/question';
import { UNSURE } from '../questions/question';
import { recordOf, unansweredOf } from '../questions/record';
import { milestonesOf, timeline } from './timeline';

const engineer: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2021',
  'education.0.level': '本科',
  'education.0.graduated': '2016-06',
  'education.0.fullTime': 'yes',
  'education.0.matches': 'yes',
  'work.start': '2016-07',
  situations: [],
  'employer.type': '民营企业',
};
const line = (answers: Answers, year = 2026) =>
  milestonesOf(timeline(recordOf(answers), assessed(answers, year).routes, unansweredOf(answers))).map(
    ({ window, text, condition }) => [window, text, ...(condition ? [condition] : [])],
  );

describe('the time line', () => {
  test('goes on to the next level as if the one before were obtained, and says so', () => {
    expect(line(engineer)).toEqual([
      ['2026年度（2027年1–3月申报）', '可以申报 工程师（中级）'],
      ['2031年度（2032年1–3月申报）', '可以申报 高级工程师（副高级）', '如果2026年度按时取得工程师'],
      ['2036年度（2037年1–3月申报）', '可以申报 正高级工程师（正高级）', '如果2031年度按时取得高级工程师'],
    ]);
  });

  test('starts where the first title opens', () => {
    expect(line({ ...engineer, 'titles.0.year': '2023' })).toEqual([
      ['2027年度（2028年1–3月申报）', '可以申报 工程师（中级）'],
      ['2032年度（2033年1–3月申报）', '可以申报 高级工程师（副高级）', '如果2027年度按时取得工程师'],
      ['2037年度（2038年1–3月申报）', '可以申报 正高级工程师（正高级）', '如果2032年度按时取得高级工程师'],
    ]);
  });

  test('takes what opens by itself before what a title would open; recognition counts from when it comes', () => {
    const master = {
      ...engineer,
      'titles.0.held': 'none',
      'education.0.level': '硕士',
      'education.0.graduated': '2024-06',
      'work.start': '2024-07',
    };
    expect(line(master)).toEqual([
      ['2026年度（2027年1–3月申报）', '可以申报 助理工程师（助理级）'],
      ['2027年度（2028年1–3月申报）', '可以申请认定 工程师（中级）', '前提是那时还没有任何职称'],
      ['2033年度（2034年1–3月申报）', '可以申报 高级工程师（副高级）', '如果2027年度按时取得工程师'],
      ['2038年度（2039年1–3月申报）', '可以申报 正高级工程师（正高级）', '如果2033年度按时取得高级工程师'],
    ]);
  });

  test('names no window for an exam, and counts from the day it is passed', () => {
    const economist = { ...engineer, job: '经济', 'titles.0.held': 'none' };
    expect(line(economist).slice(0, 2)).toEqual([
      ['2026年度', '可以报考 经济师（中级）'],
      ['2031年度', '可以报考 高级经济师（副高级）', '如果2026年度按时取得经济师'],
    ]);
  });

  test('takes no title for granted while it is not known which there are', () => {
    const unsure = { ...engineer, 'titles.0.held': UNSURE };
    expect(line(unsure).filter(([, , condition]) => condition?.startsWith('如果'))).toEqual([]);
  });

  test('is empty for somebody who may not apply', () => {
    expect(line({ ...engineer, standing: 'retired' })).toEqual([]);
  });
});
