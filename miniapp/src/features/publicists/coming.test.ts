import { type Session } from '@titles/shared/contract/lectures';
import { ahead, isOpen } from './coming';

const session = {
  ...{ state: 'planned', startsAt: '2026-12-20T06:00:00.000Z', endsAt: '2026-12-20T08:00:00.000Z' },
  ...{ opensAt: '2026-12-01T00:00:00.000Z', closesAt: '2026-12-19T16:00:00.000Z' },
  ...{ left: 0, waiting: 0 },
} as Session;

test('what is called off or can be booked no more is not offered', () => {
  const at = (instant: string, more: Partial<Session> = {}) =>
    isOpen({ ...session, ...more }, new Date(instant));
  expect(at('2026-11-20T00:00:00.000Z')).toBe(true);
  expect(at('2026-12-19T15:59:00.000Z')).toBe(true);
  expect(at('2026-12-19T16:00:00.000Z')).toBe(false);
  expect(at('2026-12-20T09:00:00.000Z')).toBe(false);
  expect(at('2026-12-10T00:00:00.000Z', { state: 'cancelled' })).toBe(false);
});

test('the end of a year finds the lectures of the next', () => {
  expect(ahead('2026-12-28')).toEqual({ from: '2026-12-28', to: '2027-04-07' });
});
