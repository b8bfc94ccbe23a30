import { standingOf, takenOf, timeOf } from './lecture-words';

const session = {
  state: 'planned' as const,
  opensAt: '2026-12-01T00:00:00.000Z',
  closesAt: '2026-12-16T04:00:00.000Z',
  startsAt: '2026-12-16T06:30:00.000Z',
  endsAt: '2026-12-16T08:30:00.000Z',
};

test.each([
  ['2026-11-30T23:59:59.000Z', '未开放'],
  ['2026-12-01T00:00:00.000Z', '预约中'],
  ['2026-12-16T04:00:00.000Z', '预约截止'],
  ['2026-12-16T06:30:00.000Z', '进行中'],
  ['2026-12-16T08:30:00.000Z', '已结束'],
])('at %s a session is %s', (now, standing) => {
  expect(standingOf(session, new Date(now))).toBe(standing);
});

test('one that was called off is nothing else', () => {
  expect(standingOf({ ...session, state: 'cancelled' }, new Date('2026-12-02T00:00:00.000Z'))).toBe('已取消');
});

test('times and seats as the desk reads them', () => {
  expect(timeOf(session)).toBe('2026-12-16 14:30–16:30');
  expect(takenOf(60, 48)).toBe('12 / 60');
});
