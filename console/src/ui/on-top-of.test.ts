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
