import { seatsInWords, stepOf } from './session-words';

const session = {
  state: 'planned' as const,
  opensAt: '2026-11-16T01:00:00.000Z',
  closesAt: '2026-12-16T04:30:00.000Z',
  startsAt: '2026-12-16T06:30:00.000Z',
  endsAt: '2026-12-16T08:30:00.000Z',
  left: 12,
  waiting: 0,
};
const on = (day: string) => new Date(`${day}:00.000Z`);

test.each([
  ['2026-11-16T00:59', {}, 'later', '11月16日 周一 09:00 开放预约'],
  ['2026-11-16T01:00', {}, 'book', '还有 12 席'],
  ['2026-11-16T01:00', { left: 10 }, 'book', '只剩 10 席'],
  ['2026-11-16T01:00', { left: 0 }, 'wait', '已约满，可以候补'],
  ['2026-11-16T01:00', { left: 0, waiting: 3 }, 'wait', '已约满，3 位在候补'],
  ['2026-12-16T04:30', {}, 'closed', '预约已截止'],
  ['2026-12-16T08:30', {}, 'over', '已结束'],
  ['2026-12-01T00:00', { state: 'cancelled' as const }, 'cancelled', '已取消'],
])('at %s with %o: %s, 「%s」', (at, more, step, words) => {
  expect(stepOf({ ...session, ...more }, on(at))).toBe(step);
  expect(seatsInWords({ ...session, ...more }, on(at))).toBe(words);
});
