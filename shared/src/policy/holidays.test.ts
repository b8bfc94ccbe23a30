import { weekdayOf } from '../jiangmen-time';
import { dayKind, holidayYears } from './holidays';

const daysOf = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

test.each([
  ['2026-01-03', 'holiday', '元旦'],
  ['2026-01-04', 'make-up', null],
  ['2026-02-13', 'workday', null],
  ['2026-02-14', 'make-up', null],
  ['2026-02-15', 'holiday', '春节'],
  ['2026-02-23', 'holiday', '春节'],
  ['2026-02-24', 'workday', null],
  ['2026-10-10', 'make-up', null],
  ['2026-11-28', 'weekend', null],
  ['2026-11-30', 'workday', null],
])('%s is %s', (day, kind, name) => {
  expect(dayKind(day)).toEqual({ kind, name, published: true });
});

test('of a year whose notice is not known, the days of the law are holidays, and it is said', () => {
  expect(dayKind('2027-01-01')).toEqual({ kind: 'holiday', name: '元旦', published: false });
  expect(dayKind('2027-01-04')).toEqual({ kind: 'workday', name: null, published: false });
  expect(dayKind('2031-10-01')).toEqual({ kind: 'workday', name: null, published: false });
  expect(dayKind('2031-10-04')).toEqual({ kind: 'weekend', name: null, published: false });
});

test('a year has the length that its notice says, and only weekends are made up', () => {
  const year = holidayYears.find((each) => each.year === 2026)!;
  const lengths = year.off.map(([name, from, to]) => [name, daysOf(from, to).length]);
  expect(lengths).toEqual([
    ['元旦', 3],
    ['春节', 9],
    ['清明节', 3],
    ['劳动节', 5],
    ['端午节', 3],
    ['中秋节', 3],
    ['国庆节', 7],
  ]);
  for (const { work, off } of holidayYears) {
    expect(work.filter((day) => weekdayOf(day) < 6)).toEqual([]);
    expect(work.filter((day) => off.some(([, from, to]) => from <= day && day <= to))).toEqual([]);
  }
});

/** The moon's calendar, by the platform: 正月初一, 五月初五, 八月十五. */
const lunar = (day: string): string => {
  const parts = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('month')}-${part('day')}`;
};

test.each(holidayYears.map(({ year, off }) => [year, off] as const))(
  'the feasts of the moon fall into the holidays of %d',
  (_, off) => {
    const within = (name: string) => {
      const [, from, to] = off.find(([each]) => each === name)!;
      return daysOf(from, to).map(lunar);
    };
    // In 2027 the moon is new four minutes before midnight, and the platform counts a day later.
    expect(within('春节')).toEqual(expect.arrayContaining(['1-1', '1-2']));
    expect(within('端午节')).toContain('5-5');
    expect(within('中秋节')).toContain('8-15');
  },
);
