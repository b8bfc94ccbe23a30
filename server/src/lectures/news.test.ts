import { newsFor } from './news';

const was = new Date('2026-12-09T06:00:00.000Z');
const now = new Date('2026-12-31T16:00:00.000Z');
const news = {
  sessionId: 's',
  title: '新一年申报怎么走',
  number: 'moved 1',
  was,
  now: now as Date | null,
  remark: '另一个会场',
  sameVenue: false,
};
const told = (more: Partial<typeof news> = {}, bookingId: string | null = 'b') =>
  newsFor({ accountId: 'a', bookingId }, { ...news, ...more });

test('it says when and where it is now, and when it was to be', () => {
  expect(told()).toMatchObject({ at: now, place: '另一个会场', tip: '原定12月9日 14:00' });
  expect(told({ now: was })).toMatchObject({ at: was, place: '另一个会场', tip: '时间不变，换了会场' });
  expect(told({ now: was, sameVenue: true }).tip).toBe('时间不变，会场名称或地址有变');
  expect(told({ now: null, remark: '台风停课' })).toMatchObject({
    at: was,
    place: '已取消',
    tip: '台风停课',
  });
});

test('one person hears of one change once, of the next one again', () => {
  expect(told().key).toBe(told({ title: '又改了题目' }).key);
  expect(told({ number: 'moved 2' }).key).not.toBe(told().key);
});

test('who booked hears it as a change of the booking, who waits as a notice', () => {
  expect(told()).toMatchObject({ kind: 'change', subject: 'bookings/b' });
  expect(told({}, null)).toMatchObject({ kind: 'notice', subject: 'lecture-sessions/s' });
});

test('it is of no use once the later of both times has begun', () => {
  expect(told().expiresAt).toEqual(now);
  expect(told({ now: new Date('2026-12-01T06:00:00.000Z') }).expiresAt).toEqual(was);
  expect(told({ now: null }).expiresAt).toEqual(was);
});
