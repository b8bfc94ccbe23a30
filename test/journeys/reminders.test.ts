import { Database } from '@titles/server/database/database';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { ReminderPlanner } from '@titles/server/reminders/planner.service';
import { FIELDS } from '@titles/server/reminders/words';
import { newId } from '@titles/server/ids';
import { between, type BookingsInHand, bookingsOf } from '../support/bookings';
import { type ApiClient, clientOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';

const friday = '2026-11-27';
const [DAY, HOUR] = ['day-before', 'hour-before'];

eachDatabase((database) => {
  let shared: SharedWechat;
  let hand: BookingsInHand;
  let point: string;
  beforeAll(async () => {
    shared = await shareWechat(database);
    hand = bookingsOf(shared.one);
    point = await servicePoint(shared.one, '蓬江', { counters: 4 });
    for (const { app } of [shared.one, shared.two]) app.useLogger(false);
  }, 120_000);
  beforeEach(() => {
    for (const template of [DAY, HOUR, 'booking-change']) shared.wechat.offer(template, FIELDS);
    shared.clock.set('2026-11-23T08:00:00.000Z');
  });
  afterEach(async () => {
    await shared.forget();
    const { source } = shared.one.app.get(Database);
    for (const table of [
      ...['outbox_messages', 'outbox_attempts', 'outbox_credits', 'outbox_deliveries'],
      ...['bookings', 'booking_ticks', 'service_point_visits'],
    ])
      await source.query(`DELETE FROM ${table}`);
  });
  afterAll(() => shared.close());

  const signIn = async (persona: string): Promise<ApiClient> => {
    const { origin } = shared.one;
    const { token } = await clientOf(origin).identity.signIn({
      body: { code: shared.wechat.codeFor(persona) },
    });
    return clientOf(origin, token);
  };
  const accountOf = async (persona: string) => (await (await signIn(persona)).identity.me()).id;
  const accept = async (persona: string, ...templates: string[]) => {
    for (const template of templates) shared.wechat.choose(persona, template, 'accept');
    shared.wechat.advance(1000);
    await shared.wechat.settled();
  };
  const plan = () =>
    Promise.all(
      [shared.one, shared.two].map(({ app }) => app.get(ReminderPlanner, { strict: false }).plan()),
    );
  const send = async () => {
    for (const { app } of [shared.one, shared.two]) await app.get(OutboxWorker, { strict: false }).drain();
  };
  /** Moves on to a time, plans in both processes at once, and sends; gives what came since. */
  const at = async (time: string) => {
    shared.clock.set(time);
    const before = shared.wechat.inbox.length;
    await plan();
    await send();
    return shared.wechat.inbox.slice(before).map(({ persona, templateId }) => `${persona} ${templateId}`);
  };
  const messages = async () => {
    const rows = await shared.one.app.get(Database).source.manager.find(QueuedMessage);
    return rows
      .map(({ templateId, state, reason }) => `${templateId} ${state}${reason ? ` ${reason}` : ''}`)
      .sort();
  };

  test('a counter, a seat and a lecturer are each reminded of a day and an hour before, once, by two processes', async () => {
    // Two of each, so that a second message would arrive as well.
    for (const persona of ['Li', 'Wang', 'Zhao', 'Chen'])
      for (let times = 0; times < 2; times++) await accept(persona, DAY, HOUR);
    await bookVisit(await signIn('Li'), point, hourOf(friday, 14));
    await hand.seat(await hand.session(5, new Date(hourOf(friday, 14))), await accountOf('Wang'));
    const lecturer = newId();
    const limits = { noticeMinutes: 60, horizonDays: 30, cancelMinutes: 120, lanes: 1 };
    const around = {
      beforeMinutes: 0,
      afterMinutes: 0,
      title: '上门培训',
      ownerAccountId: await accountOf('Chen'),
    };
    await hand.resources.addByTime({ id: lecturer, kind: 'lecturer', ...around, ...limits });
    const zhao = await accountOf('Zhao');
    const { id } = await hand.holdTime(lecturer, zhao, between(new Date(hourOf(friday, 14)), 60));
    await hand.bookings.confirm(zhao, id);

    expect(await at('2026-11-26T05:59:59.000Z')).toEqual([]);
    const all = ['Chen', 'Li', 'Wang', 'Zhao'];
    expect((await at('2026-11-26T06:00:00.000Z')).sort()).toEqual(all.map((name) => `${name} ${DAY}`));
    expect(await at('2026-11-26T06:00:30.000Z')).toEqual([]);
    expect((await at('2026-11-27T05:00:00.000Z')).sort()).toEqual(all.map((name) => `${name} ${HOUR}`));
    expect(await at('2026-11-27T05:30:00.000Z')).toEqual([]);
    const visit = shared.wechat.inbox.find(({ persona }) => persona === 'Li')!;
    expect(visit.fields).toEqual({
      thing1: '蓬江服务点 1号窗口',
      time2: '2026年11月27日 14:00',
      thing3: '蓬江服务点',
      thing4: '来不了请先取消，把名额让给别人',
    });
  });

  test('a reminder follows a move, also when the old one waits already, and a cancelled visit has none', async () => {
    await accept('Li', HOUR);
    const li = await signIn('Li');
    const { bookingId } = await bookVisit(li, point, hourOf(friday, 14));
    // Nobody may send it: it waits for a credit.
    expect(await at(hourOf('2026-11-26', 14))).toEqual([]);
    expect(await messages()).toEqual([`${DAY} queued no-credit`]);
    const again = await signIn('Li');
    const monday = '2026-11-30';
    await again.servicePoints.visits.move({ params: { bookingId }, body: { startsAt: hourOf(monday, 10) } });
    expect(await messages()).toEqual([`${DAY} failed withdrawn`]);
    await accept('Li', DAY);
    expect(await at(hourOf(friday, 13))).toEqual([]);
    expect(await at(hourOf('2026-11-29', 10))).toEqual([`Li ${DAY}`]);
    const later = await signIn('Li');
    await later.servicePoints.visits.cancel({ params: { bookingId } });
    expect(await at(hourOf(monday, 9))).toEqual([]);
  });

  test('a process that dies in the middle of planning leaves nothing half done, and another goes on', async () => {
    for (const persona of ['Li', 'Wang', 'Zhao']) {
      await accept(persona, DAY);
      await bookVisit(await signIn(persona), point, hourOf(friday, 14));
    }
    shared.clock.set(hourOf('2026-11-26', 14));
    const outbox = shared.one.app.get(OutboxService);
    const enqueue = outbox.enqueue.bind(outbox);
    const dies = jest.spyOn(outbox, 'enqueue').mockImplementation(async (manager, ...some) => {
      await enqueue(manager, ...some);
      throw new Error('killed');
    });
    const planner = shared.one.app.get(ReminderPlanner, { strict: false });
    await expect(planner.plan()).rejects.toThrow('killed');
    dies.mockRestore();
    expect(await messages()).toEqual([]);
    expect((await at(hourOf('2026-11-26', 14, 1))).sort()).toEqual(
      ['Li', 'Wang', 'Zhao'].map((name) => `${name} ${DAY}`),
    );
  });

  test('a visit that is cancelled while it is planned is not reminded of', async () => {
    await accept('Li', DAY);
    const li = await signIn('Li');
    const { bookingId } = await bookVisit(li, point, hourOf(friday, 14));
    shared.clock.set(hourOf('2026-11-26', 14));
    const again = await signIn('Li');
    const outbox = shared.one.app.get(OutboxService);
    const statesOf = outbox.statesOf.bind(outbox);
    // Between the look at what is due and the writing of it.
    jest.spyOn(outbox, 'statesOf').mockImplementationOnce(async (keys) => {
      await again.servicePoints.visits.cancel({ params: { bookingId } });
      return statesOf(keys);
    });
    await shared.one.app.get(ReminderPlanner, { strict: false }).plan();
    expect(await messages()).toEqual([]);
    await plan();
    const open = (await messages()).filter((message) => message.includes('queued'));
    expect(open).toEqual([]);
  });

  test('what was not authorised is shown as that, never as sent, and changes with the subscription', async () => {
    const li = await signIn('Li');
    await bookVisit(li, point, hourOf(friday, 14));
    const states = async (who: ApiClient) =>
      (await who.reminders.list()).reminders.map(({ which, state, at: due }) => [which, state, due]);
    const due = { day: hourOf('2026-11-26', 14), hour: hourOf(friday, 13) };
    expect(await states(li)).toEqual([
      [DAY, 'not-authorised', due.day],
      [HOUR, 'not-authorised', due.hour],
    ]);
    await accept('Li', DAY);
    expect(await states(li)).toEqual([
      [DAY, 'authorised', due.day],
      [HOUR, 'not-authorised', due.hour],
    ]);
    await at(due.day);
    expect(await states(await signIn('Li'))).toEqual([
      [DAY, 'sent', due.day],
      [HOUR, 'not-authorised', due.hour],
    ]);
    expect((await clientOf(shared.one.origin).reminders.templates()).templates).toEqual([
      DAY,
      HOUR,
      'booking-change',
    ]);
  });

  test('who waits is told when a time is held for them', async () => {
    await accept('Wang', 'booking-change');
    const full = await servicePoint(shared.one, '开平', { slotMinutes: 120 });
    const li = await signIn('Li');
    const { bookingId } = await bookVisit(li, full, hourOf(friday, 9));
    await bookVisit(await signIn('Zhao'), full, hourOf(friday, 14));
    const wang = await signIn('Wang');
    await wang.servicePoints.waitingList.join({
      params: { servicePointId: full },
      body: { purpose: 'consultation', day: friday },
    });
    await li.servicePoints.visits.cancel({ params: { bookingId } });
    expect(await at('2026-11-23T08:00:01.000Z')).toEqual(['Wang booking-change']);
  });
});
