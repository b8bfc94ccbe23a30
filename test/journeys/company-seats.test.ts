import ICAL from 'ical.js';
import { type ApiClient } from '../support/client';
import { companyPlacesOf } from '../support/company-places';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';

const conflict = (words: string) =>
  expect.objectContaining({ code: 'conflict', message: expect.stringContaining(words) as string }) as unknown;
const stockOf = (sessionId: string) => ({ resourceId: `${sessionId}.company` });

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  let places: ReturnType<typeof companyPlacesOf>;
  let companyId: string;
  let pub: ApiClient;
  let other: ApiClient;
  let li: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
    places = companyPlacesOf(server, hand);
    companyId = await places.company('Pub', '示例公司甲');
    await places.company('Other', '示例公司乙');
  });
  beforeEach(() => goTo('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const goTo = async (time: string) => {
    server.clock.set(time);
    [pub, other, li] = await Promise.all([server.signIn('Pub'), server.signIn('Other'), server.signIn('Li')]);
  };
  const hold = (who: ApiClient, sessionId: string, seats: number) =>
    who.lectures.company.hold({ params: { sessionId }, body: { seats } });
  const ownOf = async (who: ApiClient, bookingId: string) =>
    (await who.bookings.list()).bookings.find(({ id }) => id === bookingId)!;

  describe('seats kept for companies', () => {
    test('are neither held, waited for nor moved to by somebody alone', async () => {
      const { lectureId, sessionId } = await hand.session(2, december(9, 14), 1);
      const seat = await hand.seat(li, sessionId, '李一');
      const wang = await server.signIn('Wang');
      for (const who of [li, wang, pub])
        await expect(who.bookings.hold({ body: stockOf(sessionId) })).rejects.toEqual(conflict('留给单位'));
      const elsewhere = await hand.session(2, december(10, 14), 1);
      const move = { params: { bookingId: seat }, body: stockOf(elsewhere.sessionId) };
      await expect(li.bookings.reschedule(move)).rejects.toEqual(conflict('留给单位'));
      await hold(pub, sessionId, 1);
      const wait = wang.bookings.waitingList.join({ body: stockOf(sessionId) });
      await expect(wait).rejects.toEqual(conflict('留给单位'));
      expect(await places.shown(lectureId)).toMatchObject({ left: 1, companyLeft: 0, waiting: 0 });
    });

    test('are not moved into everybody’s of another session; a seat taken from them is, and is one’s own there', async () => {
      const [from, to] = [
        await hand.session(5, december(9, 14), 3),
        await hand.session(5, december(10, 14), 3),
      ];
      const { bookingId, code } = await places.take(pub, from.sessionId, 3);
      const body = { resourceId: to.sessionId };
      const params = { bookingId };
      await expect(pub.bookings.reschedule({ params, body })).rejects.toEqual(conflict('单位名额不能改期'));
      const claimed = await places.claim('Li', code);
      await li.bookings.reschedule({ params: claimed, body });
      expect(await ownOf(li, claimed.bookingId)).toMatchObject({ company: null, block: false });
      expect(await places.shown(to.lectureId)).toMatchObject({ left: 4, companyLeft: 3 });
      expect(await places.shown(from.lectureId)).toMatchObject({ left: 5, companyLeft: 1 });
      expect((await hand.ticket(pub, bookingId)).company).toMatchObject({ taken: 0 });
      const { booked } = await (await hand.desk()).attendance.list({ params: { sessionId: to.sessionId } });
      expect(booked).toMatchObject([{ name: 'Li', employer: '示例公司甲', company: null }]);
    });

    test('are held for as many as were asked for last, and stay held when there are not so many', async () => {
      const { lectureId, sessionId } = await hand.session(1, december(9, 14), 10);
      const first = await hold(pub, sessionId, 10);
      await other.lectures.company.wait({ params: { sessionId }, body: { seats: 4 } });
      const held = await hold(pub, sessionId, 5);
      // Four of the five that came free are offered.
      expect((await other.bookings.list()).waiting).toMatchObject([{ state: 'offered', seats: 4 }]);
      expect((await ownOf(pub, first.bookingId)).state).toBe('cancelled');
      expect(await hold(pub, sessionId, 5)).toEqual(held);
      expect(await places.shown(lectureId)).toMatchObject({ companyLeft: 1, waiting: 0 });
      await expect(hold(pub, sessionId, 7)).rejects.toMatchObject({ code: 'full' });
      await pub.bookings.confirm({ params: { bookingId: held.bookingId } });
      expect(await ownOf(pub, held.bookingId)).toMatchObject({ state: 'confirmed', seats: 5, block: true });
    });

    test('that are free beside a company that waits for more are shown as free, and can be taken', async () => {
      const { lectureId, sessionId } = await hand.session(1, december(9, 14), 5);
      const { bookingId } = await places.take(pub, sessionId, 2);
      const wait = { params: { sessionId }, body: { seats: 5 } };
      expect(await other.lectures.company.wait(wait)).toEqual({ position: 1 });
      expect(await places.shown(lectureId)).toMatchObject({ companyLeft: 3 });
      await places.company('Third', '示例公司丙');
      await places.take(await server.signIn('Third'), sessionId, 3);
      expect(await places.shown(lectureId)).toMatchObject({ companyLeft: 0 });
      await pub.bookings.cancel({ params: { bookingId } });
      expect(await places.shown(lectureId)).toMatchObject({ companyLeft: 2 });
    });
  });

  describe('a company’s seat', () => {
    test('is taken by somebody whose own hold ran out, with no cleaner, but by nobody who rests', async () => {
      const { sessionId } = await hand.session(1, december(20, 14), 2);
      const { code } = await places.take(pub, sessionId, 2);
      await li.bookings.hold({ body: { resourceId: sessionId } });
      await expect(places.claim('Li', code)).rejects.toEqual(conflict('一人一席'));
      server.clock.advance(10 * 60_000);
      await places.claim('Li', code);
      for (const day of [14, 15]) {
        const missed = await hand.session(1, december(day, 9));
        await hand.seat(await server.signIn('Absent'), missed.sessionId, '缺席');
        await goTo(december(day, 9, 10));
        await (await hand.desk()).attendance.close({ params: { sessionId: missed.sessionId } });
      }
      await expect(places.claim('Absent', code)).rejects.toEqual(conflict('没有到场'));
    });

    test('that is given back after the release is everybody’s, and offered to who waits', async () => {
      const { lectureId, sessionId } = await hand.session(1, december(9, 14), 3);
      const { code } = await places.take(pub, sessionId, 2);
      const { bookingId } = await places.claim('Li', code);
      await goTo(december(8, 14));
      await hand.keeper.keep();
      for (const name of ['Wang', 'Zhao', 'Sun']) await hand.seat(await server.signIn(name), sessionId, name);
      const qian = await server.signIn('Qian');
      await qian.bookings.waitingList.join({ body: { resourceId: sessionId } });
      expect(await ownOf(li, bookingId)).toMatchObject({ state: 'confirmed', company: '示例公司甲' });
      await li.bookings.cancel({ params: { bookingId } });
      expect((await qian.bookings.list()).waiting).toMatchObject([{ state: 'offered' }]);
      expect(await places.shown(lectureId)).toMatchObject({ seats: 4, companySeats: 0, left: 0, waiting: 0 });
      const { opensAt, closesAt } = await places.shown(lectureId);
      const change = (seats: number, companySeats: number) => ({
        params: { sessionId },
        body: { opensAt, closesAt, seats, companySeats },
      });
      const staff = await hand.desk();
      await expect(staff.sessions.change(change(4, 2))).rejects.toEqual(conflict('单位座位已经归所有人'));
      await staff.sessions.change(change(6, 0));
      expect(await places.shown(lectureId)).toMatchObject({ seats: 6, left: 2 });
    });
  });

  describe('a block of which nothing is left', () => {
    const calendarOf = async (who: ApiClient, kind: 'person' | 'company') => {
      const organisationId = kind === 'company' ? companyId : null;
      const { path } = await who.calendars.create({ body: { kind, organisationId } });
      const text = await (await fetch(`${server.origin}/api${path}`)).text();
      return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => ({
        uid: event.getFirstPropertyValue('uid'),
        status: event.getFirstPropertyValue('status'),
        startsAt: new ICAL.Event(event).startDate.toJSDate().toISOString(),
      }));
    };
    /** How the block stands in both calendars, the company's dates, and among one's own bookings. */
    const standing = async (bookingId: string) => {
      const uid = `booking-${bookingId}@jiangmen-titles`;
      const events = await Promise.all([calendarOf(pub, 'company'), calendarOf(pub, 'person')]);
      const { startsAt, state, seats, block } = await ownOf(pub, bookingId);
      const dates = (await pub.companyDates.list()).dates.filter((date) => date.startsAt === startsAt);
      return {
        events: events.map((each) => each.find((event) => event.uid === uid)),
        dates: dates.map((date) => date.seats),
        own: { state, seats, block },
      };
    };
    const agreed = (startsAt: string, bookingId: string) => {
      const event = { uid: `booking-${bookingId}@jiangmen-titles`, status: 'CONFIRMED', startsAt };
      return { events: [event, event], dates: [0], own: { state: 'confirmed', seats: 0, block: true } };
    };

    test('handed out to the last seat, is agreed, moves with its session, and goes when its people do', async () => {
      const { sessionId } = await hand.session(1, december(9, 15), 2);
      const { bookingId, code } = await places.take(pub, sessionId, 2);
      const made = [await places.claim('Li', code), await places.claim('Wang', code)];
      expect(await standing(bookingId)).toEqual(agreed(december(9, 15), bookingId));
      const to = { ...timesFrom(december(11, 9)), venueId: (await hand.venue('另一个会场')).id };
      await (await hand.desk()).sessions.move({ params: { sessionId }, body: to });
      expect(await standing(bookingId)).toEqual(agreed(december(11, 9), bookingId));
      await li.bookings.cancel({ params: made[0]! });
      expect(await standing(bookingId)).toMatchObject({ own: { state: 'confirmed' } });
      await (await server.signIn('Wang')).bookings.cancel({ params: made[1]! });
      expect(await standing(bookingId)).toMatchObject({
        events: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }],
        dates: [],
        own: { state: 'cancelled' },
      });
    });

    test('released or given back, is agreed as long as somebody comes', async () => {
      const [one, two] = [
        await hand.session(1, december(16, 10), 2),
        await hand.session(1, december(16, 12), 2),
      ];
      const back = await places.take(pub, one.sessionId, 2);
      await places.claim('Li', back.code);
      await pub.bookings.cancel({ params: { bookingId: back.bookingId } });
      expect(await standing(back.bookingId)).toEqual(agreed(december(16, 10), back.bookingId));
      const some = await places.take(pub, two.sessionId, 2);
      await places.claim('Li', some.code);
      await goTo(december(15, 12));
      await hand.keeper.keep();
      expect(await standing(some.bookingId)).toEqual(agreed(december(16, 12), some.bookingId));
      await goTo(december(16, 12, 30));
      const attendance = await (await hand.desk()).attendance.close({ params: { sessionId: two.sessionId } });
      expect(attendance).toEqual({ attended: 0, missed: 1 });
    });
  });
});
