import { at, between, type BookingsInHand, bookingsOf } from '../support/bookings';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const MINUTE = 60_000;
const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;

eachDatabase((database) => {
  let server: TestServer;
  let hand: BookingsInHand;
  let li: ApiClient;
  let wang: ApiClient;
  let zhao: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = bookingsOf(server);
    await pass(0);
  });
  afterEach(() => moveTo(new Date('2026-11-23T08:00:00.000Z')));
  afterAll(() => server.close());
  /** Moves the clock; access tokens last for minutes, so everybody signs in again. */
  const moveTo = async (time: Date) => {
    server.clock.set(time.toISOString());
    [li, wang, zhao] = await Promise.all([server.signIn('Li'), server.signIn('Wang'), server.signIn('Zhao')]);
  };
  const pass = (milliseconds: number) => moveTo(new Date(server.clock.now().getTime() + milliseconds));
  const hold = (who: ApiClient, resourceId: string) => who.bookings.hold({ body: { resourceId } });
  const confirm = (who: ApiClient, bookingId: string) => who.bookings.confirm({ params: { bookingId } });
  const cancel = (who: ApiClient, bookingId: string) => who.bookings.cancel({ params: { bookingId } });
  const move = (who: ApiClient, bookingId: string, resourceId: string) =>
    who.bookings.reschedule({ params: { bookingId }, body: { resourceId } });
  const wait = (who: ApiClient, resourceId: string) =>
    who.bookings.waitingList.join({ body: { resourceId } });
  const seat = async (who: ApiClient, resourceId: string) => confirm(who, (await hold(who, resourceId)).id);
  const stateOf = async (who: ApiClient, id: string) =>
    (await who.bookings.list()).bookings.find((booking) => booking.id === id)?.state;
  const entryOf = async (who: ApiClient, id: string) =>
    (await who.bookings.list()).waiting.find((entry) => entry.id === id);

  describe('a seat', () => {
    test('is held for ten minutes, then confirmed, and found among my bookings', async () => {
      const session = await hand.session(2);
      const held = await hold(li, session);
      expect(held).toEqual({
        id: held.id,
        resourceId: session,
        kind: 'seats',
        title: '集中宣讲',
        topic: null,
        place: null,
        company: null,
        block: false,
        seats: 1,
        state: 'held',
        startsAt: '2026-11-29T06:00:00.000Z',
        endsAt: '2026-11-29T08:00:00.000Z',
        heldUntil: '2026-11-23T08:10:00.000Z',
        closedBecause: null,
        appealed: false,
        excused: false,
        refusedBecause: null,
      });
      expect(await hold(li, session)).toEqual(held);
      const confirmed = { ...held, state: 'confirmed', heldUntil: null };
      expect(await confirm(li, held.id)).toEqual(confirmed);
      expect(await confirm(li, held.id)).toEqual(confirmed);
      expect((await li.bookings.list()).bookings).toContainEqual(confirmed);
      await expect(hold(li, session)).rejects.toEqual(refused('conflict', '一人一席'));
    });

    test('that is held is nobody else’s, and free again the moment the hold runs out', async () => {
      const session = await hand.session(1);
      const { id } = await hold(li, session);
      await pass(10 * MINUTE - 1);
      await expect(hold(wang, session)).rejects.toEqual(refused('full'));
      await pass(1);
      expect(await stateOf(li, id)).toBe('expired');
      await expect(confirm(li, id)).rejects.toEqual(refused('conflict', '保留的时间已过'));
      await seat(wang, session);
      expect(await stateOf(li, id)).toBe('expired');
      expect(await hand.seats(session)).toEqual({ taken: 1, booked: 1 });
    });

    test('of another person is not found, whatever one tries', async () => {
      const [session, later] = [await hand.session(1), await hand.session(1, at(18))];
      const { id } = await seat(li, session);
      const entry = await wait(wang, session);
      const params = { entryId: entry.id };
      for (const attempt of [
        confirm(wang, id),
        cancel(wang, id),
        move(wang, id, later),
        wang.bookings.appeal({ params: { bookingId: id }, body: { reason: '生病' } }),
        li.bookings.waitingList.accept({ params }),
        li.bookings.waitingList.leave({ params }),
        hold(wang, 'none-such'),
      ])
        await expect(attempt).rejects.toEqual(refused('not-found'));
      expect((await wang.bookings.list()).bookings.map((booking) => booking.id)).not.toContain(id);
      expect(await stateOf(li, id)).toBe('confirmed');
    });

    test('can be given back until the limit, once or twice alike', async () => {
      const session = await hand.session(1);
      const { id } = await seat(li, session);
      await moveTo(new Date(at(12).getTime() - 1));
      expect((await cancel(li, id)).state).toBe('cancelled');
      expect((await cancel(li, id)).state).toBe('cancelled');
      expect(await hand.seats(session)).toEqual({ taken: 0, booked: 0 });
      const again = await seat(li, session);
      await moveTo(at(12));
      await expect(cancel(li, again.id)).rejects.toEqual(refused('conflict', '时限'));
    });

    test('can be booked neither too late nor too early', async () => {
      const session = await hand.session(1, at(14), { horizonDays: 3 });
      await expect(hold(li, session)).rejects.toEqual(refused('conflict', '3天以内'));
      await moveTo(at(13));
      await expect(hold(li, session)).rejects.toEqual(refused('conflict', '已经截止'));
      await moveTo(new Date(at(13).getTime() - 1));
      await expect(hold(li, session)).resolves.toMatchObject({ state: 'held' });
    });

    test('stays mine until the new one is certain', async () => {
      const [from, full, free] = [
        await hand.session(1),
        await hand.session(1, at(16)),
        await hand.session(1, at(18)),
      ];
      const { id } = await seat(li, from);
      await seat(wang, full);
      await expect(move(li, id, full)).rejects.toEqual(refused('full'));
      expect(await hand.seats(from)).toEqual({ taken: 1, booked: 1 });
      expect(await move(li, id, free)).toMatchObject({
        id,
        resourceId: free,
        startsAt: at(18).toISOString(),
      });
      expect(await hand.seats(from)).toEqual({ taken: 0, booked: 0 });
      expect(await hand.seats(free)).toEqual({ taken: 1, booked: 1 });
    });
  });

  describe('a lecturer or a counter', () => {
    test('is booked by its time alone, which none of the bookings of seats can say', async () => {
      const seated = await seat(li, await hand.session(1));
      for (const kind of ['lecturer', 'counter'] as const) {
        const id = await hand.byTime(kind);
        for (const attempt of [() => hold(li, id), () => wait(li, id), () => move(li, seated.id, id)])
          await expect(attempt()).rejects.toEqual(refused('bad-input'));
      }
    });

    test('is not free in the buffers and on the way', async () => {
      const lecturer = await hand.byTime('lecturer', 1, 15, 15);
      await hand.holdTime(lecturer, 'Li', between(at(10), 60, 30));
      for (const time of [between(at(11, 30), 30), between(at(9), 30)])
        await expect(hand.holdTime(lecturer, 'Wang', time)).rejects.toEqual(refused('full'));
      await hand.holdTime(lecturer, 'Wang', between(at(12), 30));
    });

    test('can be moved to a time that overlaps its own, and back when the new one is taken', async () => {
      const lecturer = await hand.byTime('lecturer');
      const { id } = await hand.holdTime(lecturer, 'Li', between(at(10), 60));
      await hand.bookings.confirm('Li', id);
      await hand.holdTime(lecturer, 'Wang', between(at(12), 60));
      const moved = { resourceId: lecturer, time: between(at(10, 30), 60) };
      expect(await hand.bookings.reschedule('Li', id, moved)).toMatchObject({
        startsAt: at(10, 30),
        sequence: 1,
      });
      const taken = { resourceId: lecturer, time: between(at(11), 90) };
      await expect(hand.bookings.reschedule('Li', id, taken)).rejects.toEqual(refused('full'));
      await expect(hand.holdTime(lecturer, 'Chen', between(at(11), 30))).rejects.toEqual(refused('full'));
      await hand.holdTime(lecturer, 'Chen', between(at(10), 30));
    });

    test('does not confuse the last hour of a year with the first of the next', async () => {
      const counter = await hand.byTime('counter');
      server.clock.set('2026-12-20T08:00:00.000Z');
      const midnight = new Date('2026-12-31T16:00:00.000Z');
      await hand.holdTime(counter, 'Li', between(new Date(midnight.getTime() - 30 * MINUTE), 60));
      await expect(hand.holdTime(counter, 'Wang', between(midnight, 30))).rejects.toEqual(refused('full'));
      await hand.holdTime(counter, 'Wang', between(new Date(midnight.getTime() + 30 * MINUTE), 30));
    });
  });

  describe('the waiting list', () => {
    test('is over when the session begins, whether or not anybody books or cancels', async () => {
      const [session, later] = [await hand.session(1), await hand.session(1, at(18))];
      for (const each of [session, later]) await seat(li, each);
      const [entry, waits] = [await wait(wang, session), await wait(wang, later)];
      await moveTo(new Date(at(14).getTime() - 1));
      await hand.cleaner.clean();
      expect(await entryOf(wang, entry.id)).toMatchObject({ state: 'waiting', position: 1 });
      await moveTo(at(14));
      await hand.cleaner.clean();
      expect(await entryOf(wang, entry.id)).toMatchObject({ state: 'lapsed', position: null });
      expect(await entryOf(wang, waits.id)).toMatchObject({ state: 'waiting' });
      expect((await hand.standing(session)).waiting).toBe(0);
    });

    test('shows the position, and keeps an offered seat for two hours', async () => {
      const session = await hand.session(1);
      const { id } = await seat(li, session);
      await hand.waitingList.join(session, { accountId: 'Chen', company: null, seats: 1 });
      const entry = await wait(wang, session);
      expect(entry).toMatchObject({
        state: 'waiting',
        startsAt: at(14).toISOString(),
        endsAt: at(16).toISOString(),
        position: 2,
        offeredUntil: null,
        skippedBecause: null,
      });
      expect(await wait(wang, session)).toEqual(entry);
      await expect(wang.bookings.waitingList.accept({ params: { entryId: entry.id } })).rejects.toEqual(
        refused('conflict', '还没有轮到您'),
      );
      await cancel(li, id);
      expect(await entryOf(wang, entry.id)).toMatchObject({ position: 1 });
      await pass(120 * MINUTE - 1);
      await expect(hold(li, session)).rejects.toEqual(refused('full'));
      await pass(1);
      // Chen let it pass: the next one is offered it, with nobody booking.
      await hand.cleaner.clean();
      expect((await hand.waitingList.list('Chen'))[0]).toMatchObject({ state: 'lapsed' });
      expect(await entryOf(wang, entry.id)).toMatchObject({
        state: 'offered',
        position: null,
        offeredUntil: '2026-11-23T12:00:00.000Z',
      });
      const booked = await wang.bookings.waitingList.accept({ params: { entryId: entry.id } });
      expect(booked).toMatchObject({ state: 'confirmed', resourceId: session });
      expect(await entryOf(wang, entry.id)).toMatchObject({ state: 'booked' });
    });

    test('passes over a company that needs more, says why, and serves it when there is room', async () => {
      const session = await hand.session(3);
      const seats = [];
      for (const person of ['a', 'b', 'c']) seats.push(await hand.seat(session, person));
      await hand.waitingList.join(session, { accountId: 'HR', company: '示例公司', seats: 2 });
      const entry = await wait(wang, session);
      await hand.bookings.cancel('a', seats[0]!.id);
      expect(await entryOf(wang, entry.id)).toMatchObject({ state: 'offered' });
      expect((await hand.waitingList.list('HR'))[0]).toMatchObject({
        state: 'waiting',
        position: 1,
        skippedBecause: '需要2个座位，当时只空出1个',
      });
      await hand.resources.setCapacity(session, 5);
      const [company] = await hand.waitingList.list('HR');
      expect(company).toMatchObject({
        state: 'offered',
        company: '示例公司',
        seats: 2,
        skippedBecause: null,
      });
      expect(await hand.waitingList.accept('HR', company!.id)).toMatchObject({
        seats: 2,
        state: 'confirmed',
      });
      await expect(hand.resources.setCapacity(session, 4)).rejects.toEqual(refused('conflict', '不能少于'));
    });

    test('gives the seat to the next when somebody leaves', async () => {
      const session = await hand.session(1);
      const { id } = await seat(li, session);
      const first = await hand.waitingList.join(session, { accountId: 'Chen', company: null, seats: 1 });
      const second = await wait(wang, session);
      await cancel(li, id);
      await hand.waitingList.leave('Chen', first.id);
      expect(await entryOf(wang, second.id)).toMatchObject({ state: 'offered' });
      await wang.bookings.waitingList.leave({ params: { entryId: second.id } });
      expect(await hand.seats(session)).toEqual({ taken: 0, booked: 0 });
      await expect(wait(wang, session)).rejects.toEqual(refused('conflict', '可以直接预约'));
    });
  });

  test('who did not come twice rests, is passed over with the reason, and an appeal lifts it', async () => {
    const missed: string[] = [];
    for (const hour of [9, 14]) {
      const { id } = await seat(zhao, await hand.session(1, at(hour)));
      await expect(hand.fairUse.note(id, 'no-show')).rejects.toEqual(refused('conflict', '已经开始'));
      missed.push(id);
    }
    const full = await hand.session(1, new Date('2026-12-02T06:00:00.000Z'));
    const { id } = await seat(li, full);
    const entry = await wait(zhao, full);
    await moveTo(new Date('2026-11-29T09:00:00.000Z'));
    for (const booking of missed) await hand.fairUse.note(booking, 'no-show');
    await expect(hold(zhao, await hand.session(1, at(20)))).rejects.toEqual(refused('conflict', '12月29日'));
    await cancel(li, id);
    const skipped = await entryOf(zhao, entry.id);
    expect(skipped?.skippedBecause).toContain('近期有2次预约后没有到场');
    // What is passed over is left for others, and said to be.
    expect(await hand.standing(full)).toEqual({ capacity: 1, left: 1, waiting: 1 });
    await cancel(wang, (await hold(wang, full)).id);

    const params = { bookingId: missed[0]! };
    await expect(hand.fairUse.excuse(params.bookingId)).rejects.toEqual(refused('not-found'));
    await zhao.bookings.appeal({ params, body: { reason: '当天临时加班' } });
    await hand.fairUse.excuse(params.bookingId);
    await expect(hold(zhao, full)).resolves.toMatchObject({ state: 'held' });
    expect(await entryOf(zhao, entry.id)).toMatchObject({ state: 'offered' });
  });
});
