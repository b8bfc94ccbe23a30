import { workingDays } from './working-days';

test('five working days leave weekends out', () => {
  expect(workingDays('2026-11-26', 5)).toEqual({
    days: ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'],
    published: true,
  });
});

test('holidays are left out and working weekends counted, as the State Council set them', () => {
  // National Day 1 to 7 October; Saturday the 10th is worked.
  expect(workingDays('2026-09-30', 5).days).toEqual([
    ...['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12'],
  ]);
  // Spring Festival 15 to 23 February, the Saturdays before and after are worked.
  expect(workingDays('2026-02-13', 3).days).toEqual(['2026-02-13', '2026-02-14', '2026-02-24']);
});

test('a year whose schedule is not published is told apart', () => {
  const { days, published } = workingDays('2026-12-30', 5);
  expect(days).toEqual(['2026-12-30', '2026-12-31', '2027-01-04', '2027-01-05', '2027-01-06']);
  expect(published).toBe(false);
});
