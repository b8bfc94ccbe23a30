import { mineIn } from './mine';

type Own = Parameters<typeof mineIn>[0];
type Booking = NonNullable<Own>['bookings'][number];

const booking = (more: Partial<Booking>) =>
  ({
    resourceId: 's1.company',
    company: '示例公司',
    block: true,
    seats: 1,
    state: 'confirmed',
    ...more,
  }) as Booking;
const mine = (...bookings: Booking[]) => mineIn({ bookings, waiting: [] }, 's1');

test('a block is not one’s own, not even of one seat; a seat taken from it is', () => {
  expect(mine(booking({})).booking).toBeUndefined();
  expect(mine(booking({ block: false })).booking).toBeDefined();
  expect(mine(booking({ block: false, resourceId: 's2.company' })).booking).toBeUndefined();
});

test('beside a block, a seat of everybody’s is held or taken as by anyone', () => {
  const own = { resourceId: 's1', company: null, block: false };
  expect(mine(booking({}), booking({ ...own, state: 'held' })).held).toBeDefined();
  expect(mine(booking({}), booking(own)).booking).toMatchObject({ resourceId: 's1' });
});
