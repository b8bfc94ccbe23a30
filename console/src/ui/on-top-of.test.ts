import { onTopOf } from './on-top-of';

const shown = { name: '会场', address: '一路1号', map: [22.5, 113.1] };

test('what was changed here goes on top of what a colleague saved meanwhile', () => {
  const saved = { name: '会场', address: '二路2号', map: [22.6, 113.2] };
  expect(onTopOf(saved, shown, { ...shown, name: '大会场' })).toEqual({ ...saved, name: '大会场' });
});

test('what both changed is as it was written here, and what is not saved yet stays', () => {
  expect(onTopOf({ address: '二路2号' }, shown, { ...shown, address: '三路3号' })).toEqual({
    ...shown,
    address: '三路3号',
  });
});

test('what says one thing together is never half of each', () => {
  const times = { startsAt: '14:00', endsAt: '16:00', venue: 'a' };
  const saved = { startsAt: '15:00', endsAt: '17:30', venue: 'b' };
  const together = [['startsAt', 'endsAt']] as const;
  const typed = { ...times, startsAt: '13:00' };
  expect(onTopOf(saved, times, typed, together)).toEqual({ ...typed, venue: 'b' });
  expect(onTopOf(saved, times, { ...times, venue: 'c' }, together)).toEqual({ ...saved, venue: 'c' });
});
