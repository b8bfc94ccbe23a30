import { reviewYearOf, stepsFor } from './assessed';
import { UNSURE, type Answer, type Answers } from './questions/question';
import { followingOf, previousOf, stepsOf } from './steps';
import { questionsFor } from './questions/record';

const typical: Record<string, Answer> = {
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
  'employer.district': '蓬江',
};

/** Answers what is put until nothing more is, and says how many were left after each answer. */
const walk = (person: Record<string, Answer>) => {
  let answers: Answers = {};
  const left: number[] = [];
  const asked: string[] = [];
  for (;;) {
    const steps = stepsFor(answers, 2026);
    left.push(steps.left);
    if (!steps.next) return { asked, left, answers };
    asked.push(steps.next.key);
    answers = { ...answers, [steps.next.key]: person[steps.next.key] ?? UNSURE };
  }
};

describe('the way through the questions', () => {
  test.each([
    ['an assistant engineer', typical],
    ['a graduate without a title', { ...typical, 'titles.0.held': 'none' }],
    ['an engineer', { ...typical, 'titles.0.held': '工程.中级' }],
    ['an accountant', { ...typical, job: '会计', 'titles.0.held': '会计.助理级', 'titles.0.origin': 'exam' }],
  ])('asks %s no more than ten questions', (_, person) => {
    const { asked } = walk(person);
    expect(asked.length).toBeGreaterThanOrEqual(7);
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  test('what is left never grows for a typical person', () => {
    const { left } = walk(typical);
    expect([...left].sort((a, b) => b - a)).toEqual(left);
    expect(left.at(-1)).toBe(0);
  });

  test('asks somebody who may not apply only what the subsidy turns on', () => {
    const { asked } = walk({ ...typical, standing: 'retired' });
    expect(asked).toEqual(['job', 'standing', 'employer.type']);
  });

  test('asks for the start of work only where there is no title', () => {
    expect(walk(typical).asked).not.toContain('work.start');
    expect(walk({ ...typical, 'titles.0.held': 'none' }).asked).toContain('work.start');
  });

  test('goes on where it was left, after any answer', () => {
    const { asked, answers } = walk(typical);
    asked.forEach((key, index) => {
      const soFar = Object.fromEntries(asked.slice(0, index).map((each) => [each, answers[each] ?? '']));
      expect(stepsFor(JSON.parse(JSON.stringify(soFar)) as Answers, 2026).next?.key).toBe(key);
    });
  });

  test('a changed answer asks only what it opens, and keeps the rest', () => {
    const { answers } = walk(typical);
    const { next } = stepsFor({ ...answers, 'titles.0.held': 'none' }, 2026);
    expect(next?.key).toBe('education.0.fullTime');
    expect(stepsFor({ ...answers, 'titles.0.year': '2022' }, 2026).next).toBeUndefined();
  });

  test('leads back and forth over the questions that stand', () => {
    const steps = stepsOf({ job: '工程' }, () => true);
    expect(previousOf(steps, 'standing')?.key).toBe('job');
    expect(previousOf(steps, 'job')).toBeUndefined();
    expect(followingOf(steps, 'job')?.key).toBe('standing');
    expect(steps.questions).toHaveLength(questionsFor({ job: '工程' }).length);
  });
});

test('a review year that was chosen gives way when its window has closed', () => {
  expect(reviewYearOf({ reviewYear: null }, '2026-11-23')).toBe(2026);
  expect(reviewYearOf({ reviewYear: null }, '2027-02-10')).toBe(2026);
  expect(reviewYearOf({ reviewYear: null }, '2027-04-01')).toBe(2027);
  expect(reviewYearOf({ reviewYear: 2028 }, '2026-11-23')).toBe(2028);
  expect(reviewYearOf({ reviewYear: 2026 }, '2027-04-01')).toBe(2027);
});
