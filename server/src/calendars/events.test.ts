import { eventOf } from './events';

const booking = {
  id: 'b1',
  company: null,
  state: 'confirmed',
  startsAt: new Date('2026-12-31T15:30:00.000Z'),
  endsAt: new Date('2026-12-31T16:00:00.000Z'),
  sequence: 0,
  madeAt: new Date('2026-11-23T08:00:00.000Z'),
  changedAt: null,
};
const where = { title: '蓬江服务点 1号窗口', place: '蓬江服务点', lecturer: null, closedBecause: null };

test('a move and a cancellation each raise the sequence, and the uid stays', () => {
  const moved = { ...booking, sequence: 1 };
  const events = [booking, moved, { ...moved, state: 'cancelled' }].map((each) => eventOf(each, where));
  expect(events.map(({ uid }) => uid)).toEqual(Array(3).fill('booking-b1@jiangmen-titles'));
  expect(events.map(({ sequence, cancelled }) => [sequence, cancelled])).toEqual([
    [0, false],
    [1, false],
    [2, true],
  ]);
});

test('what is cancelled says so in words too, and what is over rings no more', () => {
  expect(eventOf({ ...booking, state: 'cancelled' }, where)).toMatchObject({
    title: '已取消：蓬江服务点 1号窗口',
    ringsBefore: null,
  });
  expect(eventOf({ ...booking, state: 'attended' }, where)).toMatchObject({
    cancelled: false,
    ringsBefore: null,
  });
  expect(eventOf(booking, where)).toMatchObject({ ringsBefore: 60, changedAt: booking.madeAt });
});

test('a time that is closed says so and why, and does not ring', () => {
  const event = eventOf(booking, { ...where, closedBecause: '台风停办' });
  expect(event).toMatchObject({ title: '不开放：蓬江服务点 1号窗口', ringsBefore: null, cancelled: false });
  expect(event.description).toContain('这个时间不开放（台风停办），怎么办请看「我的预约」里的详情。');
});
