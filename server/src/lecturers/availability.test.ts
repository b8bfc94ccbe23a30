import { type Availability } from '@titles/shared/contract/lecturers';
import { isAvailable } from './availability';

const at = (day: string, from: string, until: string) => ({
  startsAt: new Date(`${day}T${from}:00+08:00`),
  endsAt: new Date(`${day}T${until}:00+08:00`),
});
const weekly: Availability = {
  mode: 'weekly',
  // 2026-12-08 is a Tuesday.
  weekly: [{ weekday: 2, from: '14:00', until: '18:00' }],
  exceptions: [
    { day: '2026-12-15', hours: null },
    { day: '2026-12-16', hours: { from: '09:00', until: '11:00' } },
  ],
};
const ask: Availability = { ...weekly, mode: 'ask', weekly: [] };

test('有邀请再问我 can be asked at any time but on the days that were taken out', () => {
  expect(isAvailable(ask, at('2026-12-09', '08:00', '22:00'))).toBe(true);
  expect(isAvailable(ask, at('2026-12-15', '14:00', '16:00'))).toBe(false);
});

test('weekly hours hold to the minute, in Jiangmen', () => {
  expect(isAvailable(weekly, at('2026-12-08', '14:00', '18:00'))).toBe(true);
  expect(isAvailable(weekly, at('2026-12-08', '13:59', '15:00'))).toBe(false);
  expect(isAvailable(weekly, at('2026-12-08', '16:00', '18:01'))).toBe(false);
  expect(isAvailable(weekly, at('2026-12-09', '14:00', '16:00'))).toBe(false);
});

test('a day that differs replaces the hours of its weekday', () => {
  expect(isAvailable(weekly, at('2026-12-15', '14:00', '16:00'))).toBe(false);
  expect(isAvailable(weekly, at('2026-12-16', '09:00', '11:00'))).toBe(true);
  expect(isAvailable(weekly, at('2026-12-16', '10:00', '12:00'))).toBe(false);
});

test('nothing goes over midnight', () => {
  const night = { ...at('2026-12-08', '23:00', '23:30'), endsAt: new Date('2026-12-09T00:30:00+08:00') };
  expect(isAvailable(ask, night)).toBe(false);
});
