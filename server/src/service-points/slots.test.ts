import { type Hours } from '@titles/shared/contract/service-points';
import { dayInJiangmen, daysAfter } from '@titles/shared/jiangmen-time';
import { dayKind, holidayYears } from '@titles/shared/policy/holidays';
import fc from 'fast-check';
import { closedAt, hoursFault, type Opening, openingOn, slotsOf } from './slots';

declare const PROPERTY_RUNS: number;

const office: Hours = { opens: '09:00', closes: '17:30', lunch: { from: '12:00', to: '14:30' } };
const weekdays = new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, office]));
const opening: Opening = { weekdays, exceptions: new Map(), holidays: holidayYears };
const timesOn = (day: string, of: Opening = opening, minutes = 30) =>
  slotsOf(day, openingOn(day, of).hours, minutes).map(({ startsAt }) =>
    new Date(startsAt.getTime() + 8 * 3_600_000).toISOString().slice(11, 16),
  );

test('a weekday has the times of its hours, none over lunch, none that would end after closing', () => {
  expect(timesOn('2026-11-23', opening, 60)).toEqual(['09:00', '10:00', '11:00', '14:30', '15:30', '16:30']);
  expect(timesOn('2026-11-23', opening, 45).slice(-2)).toEqual(['16:00', '16:45']);
});

test.each([
  ['2026-11-28', '周末'],
  ['2026-02-16', '春节'],
  ['2026-10-07', '国庆节'],
])('%s is closed: %s', (day, because) => {
  expect(openingOn(day, opening)).toEqual({ hours: null, closedBecause: because, published: true });
});

test('a working weekend is open like the weekday beside it, the first day after a holiday as ever', () => {
  expect(dayKind('2026-10-10').kind).toBe('make-up');
  expect(timesOn('2026-10-10')).toEqual(timesOn('2026-10-09'));
  expect(timesOn('2026-01-04')).toEqual(timesOn('2026-01-05'));
  expect(timesOn('2026-10-08').length).toBeGreaterThan(0);
});

test('what staff say of a day counts before the calendar', () => {
  const short = { opens: '09:00', closes: '12:00', lunch: null };
  const exceptions = new Map([
    ['2026-11-24', { hours: null, reason: '系统维护' }],
    ['2026-11-28', { hours: short, reason: '周末加开' }],
  ]);
  const differs = { ...opening, exceptions };
  expect(openingOn('2026-11-24', differs)).toMatchObject({ hours: null, closedBecause: '系统维护' });
  expect(timesOn('2026-11-28', differs, 60)).toEqual(['09:00', '10:00', '11:00']);
});

test('a booked time is closed when some of it is, with the reason that staff gave before any other', () => {
  const on = (day: string, from: string, to: string) => ({
    startsAt: new Date(`${day}T${from}:00+08:00`),
    endsAt: new Date(`${day}T${to}:00+08:00`),
  });
  const monday = (from: string, to: string) => closedAt(on('2026-11-23', from, to), opening);
  expect(monday('09:00', '10:00')).toBeNull();
  // The times of another length, or of hours that began at another minute, are open as well.
  expect(monday('10:15', '12:00')).toBeNull();
  for (const [from, to] of [
    ['08:45', '09:15'],
    ['11:30', '12:30'],
    ['12:30', '13:30'],
    ['17:00', '18:00'],
  ] as const)
    expect(monday(from, to)).toBe('不在开放时间内');
  expect(closedAt(on('2026-11-28', '09:00', '10:00'), opening)).toBe('周末');
  expect(closedAt(on('2026-10-07', '09:00', '10:00'), opening)).toBe('国庆节');
  const morning = { hours: { opens: '09:00', closes: '12:00', lunch: null }, reason: '下午学习' };
  const learning = { ...opening, exceptions: new Map([['2026-11-24', morning]]) };
  expect(closedAt(on('2026-11-24', '11:00', '12:00'), learning)).toBeNull();
  expect(closedAt(on('2026-11-24', '15:00', '16:00'), learning)).toBe('下午学习');
});

test('of a year whose holidays are not published it says so', () => {
  expect(openingOn('2027-01-04', opening)).toMatchObject({ closedBecause: null, published: false });
  expect(openingOn('2027-01-01', opening)).toMatchObject({ closedBecause: '元旦' });
});

test('hours that cannot be are named', () => {
  expect(hoursFault(office)).toBeNull();
  expect(hoursFault({ ...office, closes: '09:00' })).toContain('开门');
  expect(hoursFault({ ...office, lunch: { from: '14:00', to: '13:00' } })).toContain('午休');
  expect(hoursFault({ ...office, lunch: { from: '08:00', to: '10:00' } })).toContain('午休');
});

/** A quarter of an hour of a day. */
const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((at) => `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`);
const anyHours = fc
  .record({ opens: quarter, closes: quarter, lunch: fc.option(fc.record({ from: quarter, to: quarter })) })
  .filter((hours) => hoursFault(hours) === null);
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter('2025-12-01', days));
const anyOpening = fc.dictionary(fc.integer({ min: 1, max: 7 }).map(String), anyHours).map((named) => ({
  weekdays: new Map(Object.entries(named).map(([weekday, hours]) => [Number(weekday), hours])),
  exceptions: new Map<string, { hours: Hours | null; reason: string }>(),
  holidays: holidayYears,
}));
const anyLength = fc.constantFrom(15, 30, 45, 60, 90, 120);
const clockOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

describe('whatever the hours are', () => {
  test('every time lies within them and outside lunch, on its day, and none overlaps another', () => {
    fc.assert(
      fc.property(anyDay, anyHours, anyLength, (day, hours, minutes) => {
        const slots = slotsOf(day, hours, minutes);
        for (const [index, { startsAt, endsAt }] of slots.entries()) {
          const [from, to] = [clockOf(startsAt), clockOf(endsAt)];
          expect(dayInJiangmen(startsAt)).toBe(day);
          expect(endsAt.getTime() - startsAt.getTime()).toBe(minutes * 60_000);
          expect(from >= hours.opens && to <= hours.closes && from < to).toBe(true);
          if (hours.lunch) expect(to <= hours.lunch.from || from >= hours.lunch.to).toBe(true);
          const next = slots[index + 1];
          if (next) expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(endsAt.getTime());
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test('a holiday is closed, and so is a weekend without hours of its own that is not worked', () => {
    fc.assert(
      fc.property(anyDay, anyOpening, (day, of) => {
        const { kind } = dayKind(day);
        const { hours, closedBecause } = openingOn(day, of);
        if (kind === 'holiday') expect(hours).toBeNull();
        if (kind === 'make-up' && of.weekdays.size === 7) expect(hours).not.toBeNull();
        expect(hours === null).toBe(closedBecause !== null);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});
