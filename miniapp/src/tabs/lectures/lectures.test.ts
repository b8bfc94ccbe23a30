import { type SeasonItem } from '@titles/shared/contract/seasons';
import { formInWords, lecturesOf, weeksOf } from './lectures';

const lecture = (title: string, day: string | null, form: SeasonItem['form'] = 'public'): SeasonItem => ({
  kind: 'lecture',
  targetId: null,
  title,
  note: '',
  form,
  day,
});

test('lectures stand by day, those of the whole season last, other items out', () => {
  const items = [
    lecture('video', null, 'video'),
    lecture('late', '2026-12-05'),
    { ...lecture('guide', null), kind: 'article' as const },
    lecture('early', '2026-10-20', 'forum'),
  ];
  expect(lecturesOf(items, 'all').map(({ title }) => title)).toEqual(['early', 'late', 'video']);
  expect(lecturesOf(items, 'forum').map(({ title }) => title)).toEqual(['early']);
});

test('a form this release does not know has a word all the same', () => {
  expect([formInWords('onsite'), formInWords('other'), formInWords(null)]).toEqual([
    '上门培训',
    '讲堂',
    '讲堂',
  ]);
});

test('the quarter is cut into its weeks, months where they begin', () => {
  const weeks = weeksOf('2026-10-01', '2026-12-31', '2026-11-23', [
    lecture('first day', '2026-10-01'),
    lecture('seventh day', '2026-10-07'),
    lecture('eighth day', '2026-10-08'),
    lecture('always', null),
  ]);
  expect(weeks).toHaveLength(14);
  expect(weeks.map(({ lectures }) => lectures).slice(0, 3)).toEqual([2, 1, 0]);
  expect(weeks.flatMap(({ month }, index) => (month === null ? [] : [[index, month]]))).toEqual([
    [0, 10],
    [4, 11],
    [8, 12],
  ]);
  expect(weeks.findIndex(({ current }) => current)).toBe(7);
});

test('outside the quarter no week is the current one', () => {
  expect(weeksOf('2026-10-01', '2026-12-31', '2027-01-04', []).some(({ current }) => current)).toBe(false);
});
