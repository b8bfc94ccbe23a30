import { answerTimes, median, reviewTimes } from './times';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23) + minutes * 60_000);
const took = (minutes: number) => ({ from: at(0), to: at(minutes) });

test('the middle one, of an even number the later, of none null', () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([10, 40])).toBe(40);
  expect(median([])).toBeNull();
});

test('a day is within a day, a minute more is not', () => {
  expect(reviewTimes([took(1440), took(1441), took(5)])).toEqual({
    ...{ decided: 3, decidedWithinDay: 2, reviewMedian: 1440, reviewLongest: 1441 },
  });
  expect(reviewTimes([])).toMatchObject({ decided: 0, reviewMedian: null, reviewLongest: null });
});

test('a question without an answer counts as asked and takes no time', () => {
  expect(answerTimes([took(30), { from: at(0), to: null }])).toEqual({
    ...{ asked: 2, answered: 1, answerMedian: 30 },
  });
});
