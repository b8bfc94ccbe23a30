import { planOffers } from './offers';

const waits = (id: string, seats = 1) => ({ id, accountId: `of-${id}`, seats });
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

test('first come, first served', () => {
  const { offered, skipped } = planOffers([waits('a'), waits('b'), waits('c')], 2, new Map());
  expect(ids(offered)).toEqual(['a', 'b']);
  expect(skipped).toEqual([]);
});

test('a company that needs more than is free is passed over with the reason', () => {
  const { offered, skipped } = planOffers([waits('group', 3), waits('b')], 2, new Map());
  expect(ids(offered)).toEqual(['b']);
  expect(skipped).toEqual([{ entry: waits('group', 3), reason: '需要3个座位，当时只空出2个' }]);
});

test('a company gets its seats together', () => {
  expect(ids(planOffers([waits('group', 3), waits('b')], 3, new Map()).offered)).toEqual(['group']);
});

test('somebody whose bookings rest is told so', () => {
  const { offered, skipped } = planOffers([waits('a'), waits('b')], 1, new Map([['of-a', '预约暂停']]));
  expect(ids(offered)).toEqual(['b']);
  expect(skipped).toEqual([{ entry: waits('a'), reason: '预约暂停' }]);
});
