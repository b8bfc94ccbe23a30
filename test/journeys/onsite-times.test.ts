import { Database } from '@titles/server/database/database';
import { createClient, type Request } from '@titles/shared/contract/endpoint';
import { api } from '@titles/shared/contract/index';
import { keyed, newKey } from '@titles/shared/contract/keyed';
import { bookingsOf } from '../support/bookings';
import { sendTo } from '../support/client';
import { eachDatabase } from '../support/databases';
import { onsiteOn, type OnsiteInHand, profile, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';

// A whole story a test, with papers that are read by another process.
const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;

eachDatabase((database) => {
  describe('the time of a lecturer', () => {
    let server: TestServer;
    let hand: OnsiteInHand;
    let lecturerId: string;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = onsiteOn(server);
      await hand.company('Gong');
      await hand.company('Si');
      lecturerId = (await hand.lecturer('Li')).id;
    });
    afterAll(() => server.close());

    test('is given once to companies that ask at the same moment for overlapping times', async () => {
      const asked = await Promise.all([
        hand.ask('Gong', { times: [span(8, 14, 16)] }),
        hand.ask('Si', { times: [span(8, 15, 17)] }),
        hand.ask('Gong', { times: [span(8, 13, 15)] }),
        hand.ask('Si', { times: [span(8, 14, 16)] }),
      ]);
      expect(asked.map(({ state }) => state).sort()).toEqual([
        'asking',
        'unmatched',
        'unmatched',
        'unmatched',
      ]);
      await hand.accept('Li');
      expect(await bookingsOf(server).overlaps(lecturerId)).toBe(0);
    });

    test('is kept for one of two companies that ask at the same moment, whichever of their times it is', async () => {
      await hand.lecturer('Dou', { fields: ['物联网'] });
      for (const day of [14, 15, 16, 17, 18, 21, 22, 23]) {
        const [both, one] = [[span(day, 9, 10), span(day, 15, 16)], [span(day, 15, 16)]];
        const asked = await Promise.all(
          [both, one].map((times, i) => hand.ask(i === 0 ? 'Gong' : 'Si', { field: '物联网', times })),
        );
        expect(asked.map(({ state }) => state)).toContain('asking');
        for (const [i, { id }] of asked.entries())
          await (
            await hand.as(i === 0 ? 'Gong' : 'Si')
          ).onsite.cancel({ params: { requestId: id }, body: { reason: null } });
      }
    });

    test('is asked for once when the answer is lost and the company sends the request again', async () => {
      for (const persona of ['An', 'Bao']) await hand.lecturer(persona, { fields: ['人工智能'] });
      const { token } = await server.client.identity.signIn({ body: { code: server.wechat.codeFor('Si') } });
      const lost = jest.fn().mockRejectedValueOnce(new Error('The answer is lost.'));
      const send = keyed(async (request: Request<Buffer>) => {
        const answer = await sendTo(server.origin, token)(request);
        await lost();
        return answer;
      }, newKey);
      const asking = () =>
        hand.ask('Si', { field: '人工智能', times: [span(16, 9, 11)] }, createClient(api, send));
      await expect(asking()).rejects.toThrow('The answer is lost.');
      const { id } = await asking();
      const { requests } = await (await hand.as('Si')).onsite.list();
      expect(requests.filter(({ field }) => field === '人工智能').map((request) => request.id)).toEqual([id]);
      expect([...(await hand.asks('An')), ...(await hand.asks('Bao'))]).toHaveLength(1);
    });

    test('takes the way between districts with it', async () => {
      // 台山 is ninety minutes away: back at 12:45 with the buffer, and 蓬江 needs the lecturer to leave at 12:45.
      await hand.ask('Gong', { times: [span(9, 9, 11)], district: '台山' });
      await hand.accept('Li');
      expect(await hand.ask('Si', { times: [span(9, 13, 15)], district: '蓬江' })).toMatchObject({
        state: 'unmatched',
      });
      expect(
        await hand.ask('Si', { times: [{ ...span(9, 13, 15), startsAt: '2026-12-09T05:30:00.000Z' }] }),
      ).toMatchObject({ state: 'asking' });
      await hand.decline('Li');
    });

    test('is moved to where the lecturer can, and the company chooses', async () => {
      const { id } = await hand.ask('Gong', { times: [span(10, 9, 11)] });
      const li = await hand.as('Li');
      const [card] = await hand.asks('Li');
      const counter = (...times: { startsAt: string; endsAt: string }[]) =>
        li.onsite.asks.counter({ params: { askId: card!.id }, body: { times } });
      // The afternoon of the 8th is taken.
      await expect(counter(span(8, 14, 16))).rejects.toEqual(refused('full', '已经有安排'));
      await counter(span(10, 14, 16), span(11, 14, 16));
      const choosing = await hand.request('Gong', id);
      expect(choosing).toMatchObject({ state: 'choosing' });
      expect(choosing.offered.map(({ startsAt }) => startsAt)).toEqual([
        span(10, 14, 16).startsAt,
        span(11, 14, 16).startsAt,
      ]);
      const gong = await hand.as('Gong');
      const take = () =>
        gong.onsite.take({ params: { requestId: id }, body: { optionId: choosing.offered[1]!.id } });
      expect(await take()).toMatchObject({ state: 'confirmed', confirmed: span(11, 14, 16) });
      await expect(take()).rejects.toEqual(refused('conflict'));
    });

    test('is kept for all that is proposed of one day, though only one of it can be', async () => {
      const two = [span(21, 14, 16), span(21, 16, 18)];
      const alone = (2 * 60 + 2 * (15 + 30)) / 15;
      const taken = () => ticksOn(server, lecturerId, span(21, 0, 23));
      const { id } = await hand.ask('Gong', { times: two });
      const gong = await hand.as('Gong');
      const li = await hand.as('Li');
      const [card] = await hand.asks('Li');
      expect(card!.options).toMatchObject(two);
      await li.onsite.asks.counter({ params: { askId: card!.id }, body: { times: two } });
      const { offered } = await hand.request('Gong', id);
      expect(offered).toMatchObject(two);
      await gong.onsite.take({ params: { requestId: id }, body: { optionId: offered[1]!.id } });
      expect(await taken()).toBe(alone);

      // So it is when that time is to move, also to where it overlaps.
      const other = [span(21, 15, 17), span(21, 13, 15)];
      await gong.onsite.move({ params: { requestId: id }, body: { times: other } });
      expect((await hand.asks('Li'))[0]!.options).toMatchObject(other);
      await hand.accept('Li', 1);
      expect(await hand.request('Gong', id)).toMatchObject({ confirmed: other[1] });
      expect(await taken()).toBe(alone);
      await gong.onsite.cancel({ params: { requestId: id }, body: { reason: null } });

      for (const which of [0, 1]) {
        const asked = await hand.ask('Gong', { times: two });
        await hand.accept('Li', which);
        expect(await hand.request('Gong', asked.id)).toMatchObject({ confirmed: two[which] });
        expect(await taken()).toBe(alone);
        // Both are taken for others.
        expect(await hand.ask('Si', { times: two })).toMatchObject({ state: 'unmatched' });
        await gong.onsite.cancel({ params: { requestId: asked.id }, body: { reason: null } });
        expect(await taken()).toBe(0);
      }
    });

    test('stays until the new one is certain, also where both overlap', async () => {
      const { id } = await hand.ask('Gong', { times: [span(15, 9, 11)] });
      await hand.accept('Li');
      const gong = await hand.as('Gong');
      const move = (...times: { startsAt: string; endsAt: string }[]) =>
        gong.onsite.move({ params: { requestId: id }, body: { times } });
      expect(await move(span(15, 10, 12))).toMatchObject({ state: 'confirmed', moving: true });
      await hand.decline('Li');
      expect(await hand.request('Gong', id)).toMatchObject({ confirmed: span(15, 9, 11), moving: false });
      await move(span(15, 10, 12));
      // What is asked about is taken like what is firm.
      expect(await hand.ask('Si', { times: [span(15, 13, 14)] })).toMatchObject({ state: 'unmatched' });
      await hand.accept('Li');
      expect(await hand.request('Gong', id)).toMatchObject({ confirmed: span(15, 10, 12), moving: false });
      const ticks = await ticksOn(server, lecturerId, span(15, 0, 23));
      expect(ticks).toBe((2 * 60 + 2 * (15 + 30)) / 15);
    });

    test.each([
      ['moved already', '经济会计', 'Tang', 'Wei'],
      ['about to be', '工艺美术', 'Tao', 'Wen'],
    ] as const)('that a company gave up is put to nobody else: %s', async (when, field, first, next) => {
      // On the second of them who leaves was not free.
      const anew = [span(30, 9, 11), span(31, 9, 11)];
      const { id: leaver } = await hand.lecturer(first, { fields: [field] });
      const { id } = await hand.ask('Gong', { field, times: [span(28, 9, 11), span(29, 9, 11)] });
      await hand.accept(first);
      await hand.ask('Si', { field, times: [span(31, 9, 11)] });
      await hand.accept(first);
      await (await hand.as('Gong')).onsite.move({ params: { requestId: id }, body: { times: anew } });
      if (when === 'moved already') await hand.accept(first);
      await hand.lecturer(next, { fields: [field] });
      await (await hand.as(first)).onsite.withdraw({ params: { requestId: id }, body: { reason: null } });
      expect((await hand.asks(next)).map(({ options }) => options)).toMatchObject([anew]);
      expect((await hand.request('Gong', id)).times).toEqual(anew);
      expect(await ticksOn(server, leaver, span(28, 0, 70))).toBe(0);
    });

    test('stays when nobody answers about another one, and the company is told of that too', async () => {
      const { id } = await hand.ask('Gong', { times: [span(17, 9, 11), span(18, 14, 16)] });
      await hand.accept('Li', 1);
      const gong = await hand.as('Gong');
      const asked = await gong.onsite.move({
        params: { requestId: id },
        body: { times: [span(19, 9, 11)] },
      });
      server.clock.set(asked.answerBy!);
      await Promise.all([hand.sweep(), hand.sweep()]);
      expect(await hand.request('Gong', id)).toMatchObject({ confirmed: span(18, 14, 16), moving: false });
      expect((await toldOf(server, 'Gong')).at(-1)).toMatchObject({
        thing1: '职称申报怎么准备',
        time2: '2026年12月18日 14:00',
        thing4: '讲师没有按时答复，时间不变',
      });
    });

    test('is free again when the company takes its request back, on the day before it too', async () => {
      const { id } = await hand.ask('Gong', { times: [span(16, 9, 11)] });
      await hand.accept('Li');
      server.clock.set(span(15, 9, 11).startsAt);
      const gong = await hand.as('Gong');
      const body = { times: [span(23, 9, 11)] };
      await expect(gong.onsite.move({ params: { requestId: id }, body })).rejects.toEqual(
        refused('conflict', '办不了请取消'),
      );
      const cancel = () => gong.onsite.cancel({ params: { requestId: id }, body: { reason: '停电' } });
      expect(await cancel()).toMatchObject({ state: 'cancelled' });
      await expect(cancel()).rejects.toEqual(refused('conflict'));
      expect(await ticksOn(server, lecturerId, span(16, 0, 23))).toBe(0);
      expect((await gong.onsite.get({ params: { requestId: id } })).lecturer).not.toBeNull();
    });

    test('is not asked for when it is too soon, nor of who has closed', async () => {
      await expect(
        hand.ask('Gong', {
          times: [span(1, 9, 11), { ...span(20, 9, 11), endsAt: span(20, 9, 9).startsAt }],
        }),
      ).rejects.toEqual(refused('bad-input'));
      server.clock.set('2026-12-14T08:00:00.000Z');
      await expect(hand.ask('Gong', { times: [span(16, 9, 11)] })).rejects.toEqual(
        refused('bad-input', '至少提前3天'),
      );
      const li = await hand.as('Li');
      await li.lecturers.save({ body: { ...profile, open: false } });
      expect(await hand.ask('Gong', { times: [span(22, 9, 11)] })).toMatchObject({ state: 'unmatched' });
    });
  });
});

/** What was enqueued for somebody. */
const toldOf = async (server: TestServer, persona: string): Promise<Record<string, string>[]> => {
  const rows: { fields: string; openid: string }[] = await server.app
    .get(Database)
    .source.query('SELECT fields, openid FROM outbox_messages ORDER BY id');
  return rows
    .filter(({ openid }) => openid === server.wechat.openidOf(persona))
    .map(({ fields }) => JSON.parse(fields) as Record<string, string>);
};

const ticksOn = async (
  server: TestServer,
  resourceId: string,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): Promise<number> => {
  const tick = (instant: string) => Date.parse(instant) / (15 * 60_000);
  const [row] = await server.app
    .get(Database)
    .source.query<{ taken: number | string }[]>(
      'SELECT COUNT(*) AS taken FROM booking_ticks WHERE resource_id = ? AND tick BETWEEN ? AND ?',
      [resourceId, tick(startsAt), tick(endsAt)],
    );
  return Number(row?.taken);
};
