import { type Plan } from './lectures.queries';
import { firstMoveIn, newsFor, type Recipient, type SessionNews } from './news';

const hall = { id: 'v', name: '测试会场', address: '测试地址' };
const was: Plan = {
  startsAt: new Date('2026-12-09T06:00:00.000Z'),
  endsAt: new Date('2026-12-09T08:00:00.000Z'),
  venue: hall,
};
const now: Plan = {
  startsAt: new Date('2026-12-31T16:00:00.000Z'),
  endsAt: new Date('2026-12-31T18:00:00.000Z'),
  venue: { id: 'w', name: '另一个会场', address: '别处' },
};
const longer = new Date('2026-12-09T10:00:00.000Z');
const news: SessionNews = { sessionId: 's', title: '新一年申报怎么走', was, what: { now, move: 1 } };
const today = new Date('2026-12-01T06:00:00.000Z');
const told = (more: Partial<SessionNews> = {}, to: Partial<Recipient> = {}, at = today) =>
  newsFor({ accountId: 'a', bookingId: 'b', ...to }, { ...news, ...more }, at);
const tipOf = (plan: Partial<Plan>, unread?: Recipient['unread']) =>
  told({ what: { now: { ...was, ...plan }, move: 2 } }, { unread }).tip;
const calledOff = { what: { because: '台风停课' } };

test('it says when and where it is now, and what of that is new', () => {
  expect(told()).toMatchObject({ at: now.startsAt, place: '另一个会场', tip: '原定12月9日 14:00' });
  expect(tipOf({ venue: now.venue })).toBe('时间不变，换了会场');
  expect(tipOf({ venue: { ...hall, address: '新址8号' } })).toBe('时间不变，会场名称或地址有变');
  expect(tipOf({ endsAt: longer })).toBe('结束时间改为18:00');
  expect(tipOf({ endsAt: longer, venue: now.venue })).toBe('换了会场，结束改为18:00');
  const renamed = tipOf({ endsAt: longer, venue: { ...hall, address: '新址8号' } });
  expect(renamed).toBe('会场名称或地址有变，结束改为18:00');
  expect(renamed.length).toBeLessThanOrEqual(20);
  expect(told(calledOff)).toMatchObject({ at: was.startsAt, place: '已取消', tip: '台风停课' });
});

test('who has not read of an earlier move is told what differs from what they know', () => {
  const unread = { since: 1, was };
  const second = { was: now, what: { now: { ...now, venue: hall }, move: 2 } };
  expect(told(second, { unread })).toMatchObject({ at: now.startsAt, tip: '原定12月9日 14:00' });
  expect(told(second).tip).toBe('时间不变，换了会场');
  expect(tipOf({}, unread)).toBe('又改回原来的时间和会场');
  for (const name of [hall.name, hall.address]) {
    const noted = { since: 1, was: { ...was, venue: { id: '', name, address: '' } } };
    expect(tipOf({ endsAt: longer }, noted)).toBe('结束时间改为18:00');
    expect(tipOf({ venue: now.venue }, noted)).toBe('时间不变，换了会场');
  }
  // Called off is the time at which they would have come.
  expect(told({ was: now, ...calledOff }, { unread }).at).toBe(was.startsAt);
  expect(told({ was: now, ...calledOff }, { unread }, was.startsAt).at).toBe(now.startsAt);
});

test('one person hears of one change once, of the next one again', () => {
  expect(told().key).toBe(told({ title: '又改了题目' }).key);
  expect(told({ what: { now, move: 2 } }).key).not.toBe(told().key);
});

test('a message says by its key of which moves it tells, that of an older release too', () => {
  expect(firstMoveIn(told({ what: { now, move: 12 } }, { unread: { since: 3, was } }).key)).toBe(3);
  expect(firstMoveIn(told().key)).toBe(1);
  expect(firstMoveIn('lecture-sessions/s moved 12 a')).toBe(12);
  expect([told(calledOff).key, 'bookings/b offered'].map(firstMoveIn)).toEqual([null, null]);
});

test('who booked hears it as a change of the booking, who waits as a notice', () => {
  expect(told()).toMatchObject({ kind: 'change', subject: 'bookings/b' });
  expect(told({}, { bookingId: null })).toMatchObject({ kind: 'notice', subject: 'lecture-sessions/s' });
});

test('it is of no use once the later of both times has begun', () => {
  expect(told().expiresAt).toEqual(now.startsAt);
  expect(told({ was: now, what: { now: was, move: 2 } }).expiresAt).toEqual(now.startsAt);
  expect(told(calledOff).expiresAt).toEqual(was.startsAt);
  const unread = { since: 1, was };
  expect(told({ was: now, ...calledOff }, { unread }).expiresAt).toEqual(now.startsAt);
  expect(told({ was, ...calledOff }, { unread: { since: 1, was: now } }).expiresAt).toEqual(now.startsAt);
});
