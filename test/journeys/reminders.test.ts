import { Database } from '@titles/server/database/database';
import { Attempts } from '@titles/server/outbox/attempts.service';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { ReminderPlanner } from '@titles/server/reminders/planner.service';
import { FIELDS } from '@titles/server/reminders/words';
import { type ApiClient, clientOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { lecturesOf } from '../support/lectures';
import { onsiteOn, type OnsiteInHand } from '../support/onsite';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';

const friday = '2026-11-27';
const [DAY, HOUR] = ['day-before', 'hour-before'];

eachDatabase((database) => {
  let shared: SharedWechat;
  let lectures: ReturnType<typeof lecturesOf>;
  let onsite: OnsiteInHand;
  let point: string;
  beforeAll(async () => {
    shared = await shareWechat(database);
    const one = { ...shared.one, wechat: shared.wechat, signIn };
    lectures = lecturesOf(one);
    onsite = onsiteOn(one);
    await lectures.staffed();
    point = await servicePoint(shared.one, '蓬江', { counters: 4 });
    for (const { app } of [shared.one, shared.two]) {
      app.useLogger(false);
      await app.get(OutboxWorker).beforeApplicationShutdown();
    }
  });
  beforeEach(() => {
    for (const template of [DAY, HOUR, 'booking-change']) shared.wechat.offer(template, FIELDS);
    shared.clock.set('2026-11-23T08:00:00.000Z');
  });
  afterEach(async () => {
    await shared.forget();
    const { source } = shared.one.app.get(Database);
    for (const table of [
      ...['outbox_messages', 'outbox_attempts', 'outbox_credits', 'outbox_deliveries'],
      ...['bookings', 'booking_ticks', 'service_point_visits', 'lecturers', 'onsite_requests', 'onsite_asks'],
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
  /** A session on Friday at two that a lecturer has agreed to give at a company; gives the request. */
  const agreed = async ({ company, lecturer }: { company: string; lecturer: string }) => {
    await onsite.company(company);
    await onsite.lecturer(lecturer);
    const times = [{ startsAt: hourOf(friday, 14), endsAt: hourOf(friday, 15) }];
    const { id } = await onsite.ask(company, { times });
    await onsite.accept(lecturer);
    return id;
  };
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
    for (const server of [shared.one, shared.two])
      await new OutboxWorker(server.app.get(Attempts), shared.gatewayOf(server), shared.clock).drain();
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

  test('a counter, a seat and a session at a company are each reminded of a day and an hour before, once, by two processes', async () => {
    // Two of each, so that a second message would arrive as well.
    for (const persona of ['Li', 'Wang', 'Zhao', 'Chen'])
      for (let times = 0; times < 2; times++) await accept(persona, DAY, HOUR);
    await bookVisit(await signIn('Li'), point, hourOf(friday, 14));
    const { sessionId } = await lectures.session(5, hourOf(friday, 14));
    await lectures.seat(await signIn('Wang'), sessionId, '王二');
    await agreed({ company: 'Zhao', lecturer: 'Chen' });

    expect(await at('2026-11-26T05:59:59.000Z')).toEqual([]);
    const all = ['Chen', 'Li', 'Wang', 'Zhao'];
    expect((await at('2026-11-26T06:00:00.000Z')).sort()).toEqual(all.map((name) => `${name} ${DAY}`));
    expect(await at('2026-11-26T06:00:30.000Z')).toEqual([]);
    expect((await at('2026-11-27T05:00:00.000Z')).sort()).toEqual(all.map((name) => `${name} ${HOUR}`));
    expect(await at('2026-11-27T05:30:00.000Z')).toEqual([]);
    const said = (persona: string, template: string) => {
      const found = shared.wechat.inbox.find(
        (one) => one.persona === persona && one.templateId === template,
      )!;
      return { ...found.fields, page: found.page };
    };
    const when = { time2: '2026年11月27日 14:00' };
    const mine = { ...when, page: 'features/bookings/mine/index' };
    const counter = { ...mine, thing1: '蓬江服务点 1号窗口', thing3: '蓬江服务点' };
    const lecture = { ...mine, thing1: '新一年申报怎么走', thing3: '测试会场，测试地址' };
    const session = { ...when, thing1: '上门培训：职称申报怎么准备', thing3: '蓬江区 示例路1号3楼会议室' };
    const given = { ...session, page: 'features/lecturers/workspace/index' };
    const received = { ...session, page: 'features/onsite/requests/index' };
    const cancel = '来不了请先取消，把名额让给别人';
    expect(said('Li', DAY)).toEqual({ ...counter, thing4: cancel });
    expect(said('Li', HOUR)).toEqual({ ...counter, thing4: '请带好材料，提前十分钟到' });
    expect(said('Wang', DAY)).toEqual({ ...lecture, thing4: cancel });
    expect(said('Wang', HOUR)).toEqual({ ...lecture, thing4: '请备好签到码，提前十分钟到' });
    expect(said('Chen', DAY)).toEqual({ ...given, thing4: '来不了请尽早在工作台说明' });
    expect(said('Chen', HOUR)).toEqual({ ...given, thing4: '请留足路上的时间' });
    expect(said('Zhao', DAY)).toEqual({ ...received, thing4: '请备好场地和设备，通知同事' });
    expect(said('Zhao', HOUR)).toEqual({ ...received, thing4: '请备好场地，等讲师到' });
  });

  test('what begins late in the evening is reminded of before phones are left alone', async () => {
    await accept('Wang', DAY, HOUR);
    const { sessionId } = await lectures.session(5, hourOf(friday, 21, 30));
    await lectures.seat(await signIn('Wang'), sessionId, '王二');
    expect(await at(hourOf('2026-11-26', 19, 29))).toEqual([]);
    expect(await at(hourOf('2026-11-26', 19, 30))).toEqual([`Wang ${DAY}`]);
    expect(await at(hourOf(friday, 19, 29))).toEqual([]);
    expect(await at(hourOf(friday, 19, 30))).toEqual([`Wang ${HOUR}`]);
  });

  test('a lecturer sees the reminders of their sessions, the company its own, and each whether changes reach them', async () => {
    const id = await agreed({ company: 'Gong', lecturer: 'Bao' });
    const [seen] = (await (await signIn('Gong')).bookings.list()).bookings;
    const list = async (persona: string) => (await signIn(persona)).reminders.list();
    for (const persona of ['Gong', 'Bao'])
      expect(await list(persona)).toEqual({
        reminders: [
          { bookingId: seen!.id, which: DAY, at: hourOf('2026-11-26', 14), state: 'not-authorised' },
          { bookingId: seen!.id, which: HOUR, at: hourOf(friday, 13), state: 'not-authorised' },
        ],
        changes: 'not-authorised',
      });
    expect((await list('Wang')).reminders).toEqual([]);
    await accept('Bao', DAY);
    expect(await list('Bao')).toMatchObject({
      reminders: [{ state: 'authorised' }, { state: 'not-authorised' }],
    });
    await accept('Wang', 'booking-change');
    expect(await list('Wang')).toEqual({ reminders: [], changes: 'authorised' });
    // Taken back, the reminder that waited for a credit of either is not sent any more.
    await at(hourOf('2026-11-26', 14));
    await shared.wechat.settled();
    const gong = await signIn('Gong');
    await gong.onsite.cancel({ params: { requestId: id }, body: { reason: null } });
    expect((await messages()).filter((one) => one.startsWith(DAY)).sort()).toEqual([
      `${DAY} delivered`,
      `${DAY} failed withdrawn`,
    ]);
    expect((await list('Bao')).reminders).toEqual([]);
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
