import { Database } from '@titles/server/database/database';
import { LectureRow } from '@titles/server/lectures/lecture.entity';
import { SessionRow } from '@titles/server/lectures/session.entity';
import { createClient } from '@titles/shared/contract/endpoint';
import { api } from '@titles/shared/contract/index';
import { sendTo } from '../support/client';
import { eachDatabase } from '../support/databases';
import { december, lectureContent, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';
import { atConsole, granted, tokenAtConsole } from '../support/staff';

const HOUR = 60 * 60 * 1000;
const numbers = (many: number) => Array.from({ length: many }, (_, index) => index);

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
  });
  beforeEach(() => server.clock.set('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const manager = () => server.app.get(Database).source.manager;
  const planOf = async (day: number) => ({
    ...timesFrom(december(day, 9)),
    venueId: (await hand.venue()).id,
    seats: 5,
    companySeats: 0,
  });

  test('a date that is added again with the same key is added once', async () => {
    const { id: lectureId } = await (await hand.desk()).create({ body: lectureContent });
    const send = sendTo(server.origin, await tokenAtConsole(server, 'Peng'));
    const pressed = createClient(api, (request) => send({ ...request, key: 'one-press-of-a-button' }));
    const plan = { params: { lectureId }, body: await planOf(9) };
    const first = await pressed.lectureDesk.sessions.add(plan);
    expect((await pressed.lectureDesk.sessions.add(plan)).id).toBe(first.id);
    const { sessions } = await (await hand.desk()).get({ params: { lectureId } });
    expect(sessions.map(({ id }) => id)).toEqual([first.id]);
  });

  describe('the list of lectures', () => {
    const MANY = 230;
    let oldest: string;
    beforeAll(async () => {
      const { id } = await (await hand.desk()).create({ body: { ...lectureContent, title: '最早的一讲' } });
      oldest = id;
      const createdAt = server.clock.now();
      const row = { ...lectureContent, hoursSource: null, demo: false, kind: 'public' as const };
      await server.app.get(Database).write((within) =>
        within.insert(
          LectureRow,
          numbers(MANY).map((index) => ({
            ...row,
            id: `listed-${index}`,
            title: `第${index}讲`,
            state: index % 2 === 0 ? ('draft' as const) : ('published' as const),
            createdAt: new Date(createdAt.getTime() + index + 1),
          })),
        ),
      );
    });

    test('is paged to its end, filtered and sorted, and one is opened by itself', async () => {
      const desk = await hand.desk();
      const { rows, total } = await desk.list({ query: {} });
      expect(rows.slice(0, 2).map(({ title }) => title)).toEqual([`第${MANY - 1}讲`, `第${MANY - 2}讲`]);
      const last = await desk.list({ query: { page: Math.ceil(total / 20) } });
      expect(last.rows.map(({ title }) => title)).toContain('最早的一讲');
      const drafts = await desk.list({ query: { title: '第1', state: 'draft', sort: 'title', size: 500 } });
      const wanted = numbers(MANY).filter((index) => index % 2 === 0 && `${index}`.startsWith('1'));
      expect(drafts.rows.map(({ title }) => title)).toEqual(wanted.map((index) => `第${index}讲`).sort());
      expect(drafts.total).toBe(wanted.length);
      expect(await desk.get({ params: { lectureId: oldest } })).toMatchObject({ title: '最早的一讲' });
    });

    test('shows what is within reach, by place', async () => {
      await granted(server, 'City', 'city-staff');
      const city = (await atConsole(server, 'City')).lectureDesk;
      await city.create({ body: { ...lectureContent, title: '全市的一讲', district: null } });
      const byPlace = await city.list({ query: { place: 'city' } });
      expect(byPlace.rows.map(({ title }) => title)).toEqual(['全市的一讲']);
      const desk = await hand.desk();
      expect(await desk.list({ query: { place: 'city' } })).toEqual({ rows: [], total: 0 });
      expect((await desk.list({ query: { title: '全市' } })).total).toBe(0);
      expect((await desk.list({ query: { place: '蓬江' } })).total).toBeGreaterThan(MANY);
    });
  });

  describe('the list of sessions', () => {
    test('begins with what is to come, and is filtered by title, days and how a session stands', async () => {
      const { id: lectureId } = await (
        await hand.desk()
      ).create({ body: { ...lectureContent, title: '成场' } });
      const ids = new Map<number, string>();
      for (const day of [9, 12, 7, 15]) {
        const body = await planOf(day);
        ids.set(day, (await (await hand.desk()).sessions.add({ params: { lectureId }, body })).id);
      }
      server.clock.set(december(10, 9));
      const desk = await hand.desk();
      const cancelled = { params: { sessionId: ids.get(15)! }, body: { reason: '停课' } };
      await desk.sessions.cancel(cancelled);
      type Query = Parameters<typeof desk.sessions.list>[0]['query'];
      const listed = async (query: Query) => {
        const { rows } = await desk.sessions.list({ query: { title: '成场', ...query } });
        return rows.map(({ session }) => [...ids].find(([, id]) => id === session.id)![0]);
      };
      expect(await listed({})).toEqual([12, 15, 9, 7]);
      expect(await listed({ size: 2, page: 2 })).toEqual([9, 7]);
      expect(await listed({ sort: 'time', order: 'desc' })).toEqual([15, 12, 9, 7]);
      for (const sort of ['title', 'venue'] as const)
        expect((await listed({ sort })).sort((a, b) => a - b)).toEqual([7, 9, 12, 15]);
      expect(await listed({ from: '2026-12-09', to: '2026-12-12' })).toEqual([12, 9]);
      expect(await listed({ standing: 'over' })).toEqual([9, 7]);
      expect(await listed({ standing: 'cancelled' })).toEqual([15]);
      expect(await listed({ standing: 'open' })).toEqual([12]);
      expect(await desk.sessions.get({ params: { sessionId: ids.get(12)! } })).toMatchObject({
        lecture: { id: lectureId, title: '成场', state: 'draft' },
        session: { id: ids.get(12) },
      });
      // Just before it closes, begins and ends, and at that moment.
      const [closes, begins, ends] = [december(12, 8), december(12, 9), december(12, 11)];
      const stands = async (at: string) => {
        server.clock.set(at);
        const { sessions } = await hand.desk();
        for (const standing of ['not-open', 'open', 'closed', 'under-way', 'over'] as const) {
          const { rows } = await sessions.list({ query: { title: '成场', standing } });
          if (rows.some(({ session }) => session.id === ids.get(12))) return standing;
        }
        return null;
      };
      const before = (at: string) => new Date(Date.parse(at) - 1).toISOString();
      expect([
        await stands(before(closes)),
        await stands(closes),
        await stands(before(begins)),
        await stands(begins),
        await stands(before(ends)),
        await stands(ends),
      ]).toEqual(['open', 'closed', 'closed', 'under-way', 'under-way', 'over']);
    });
  });

  test('people see all that is published in a year, however much is drafted, and no more at once', async () => {
    const { lectureId, sessionId, venueId } = await hand.session(5, december(24, 9));
    const drafted = await hand.draft(5, december(24, 9));
    const { opensAt, createdAt } = await manager().findOneByOrFail(SessionRow, { id: sessionId });
    // Drafts and what was called off begin before it, and before the last of what is published.
    const rows = numbers(310).flatMap((index) => {
      const startsAt = new Date(Date.parse(december(20, 9)) + index * 1000);
      const endsAt = new Date(startsAt.getTime() + HOUR);
      const times = { startsAt, endsAt, opensAt, closesAt: startsAt };
      const row = { ...times, venueId, state: 'planned' as const, checkInSecret: '', moves: 0, createdAt };
      return [
        { ...row, id: `drafted-${index}`, lectureId: drafted.lectureId },
        { ...row, id: `published-${index}`, lectureId },
      ];
    });
    await server.app.get(Database).write((within) => within.insert(SessionRow, rows));
    const { lectureId: later } = await hand.session(5, december(25, 9));
    const inDays = async (from: string, to: string) =>
      (await server.client.lectures.list({ query: { from, to } })).lectures.map((lecture) => lecture?.id);
    expect(await inDays('2026-12-19', '2026-12-31')).toEqual([lectureId, later]);
    expect(await inDays('2026-12-19', '2028-01-23')).toEqual([lectureId, later]);
    await expect(inDays('2026-12-19', '2028-01-24')).rejects.toMatchObject({ code: 'bad-input' });
  });
});
