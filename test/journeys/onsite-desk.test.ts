import { eachDatabase } from '../support/databases';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;

eachDatabase((database) => {
  describe('on-site training at the desk', () => {
    let server: TestServer;
    let hand: OnsiteInHand;
    beforeEach(async () => {
      server = await startServer({ database });
      hand = onsiteOn(server);
      await hand.company('Gong');
      await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
      await hand.lecturer('Li');
    });
    afterEach(() => server.close());
    const desk = async (persona = 'Peng') => (await atConsole(server, persona)).onsiteDesk;

    test('staff find the requests of their district, page by page', async () => {
      await hand.company('Jiang', '江海');
      await hand.ask('Jiang', { district: '江海', topic: '江海的培训' });
      const { id } = await hand.ask('Gong', { times: [span(9, 9, 11)] });
      const own = await (await desk()).list({ query: {} });
      expect(own).toMatchObject({ total: 1, rows: [{ id, organisation: '示例公司Gong', state: 'asking' }] });
      const city = await desk('Gong-city');
      expect((await city.list({ query: { sort: 'createdAt', size: 1 } })).total).toBe(2);
      const found = async (query: Parameters<typeof city.list>[0]['query']) =>
        (await city.list({ query })).rows.map(({ topic }) => topic);
      expect(await found({ organisation: 'Jiang' })).toEqual(['江海的培训']);
      expect(await found({ district: '江海' })).toEqual(['江海的培训']);
      expect(await found({ topic: '江海的' })).toEqual(['江海的培训']);
      expect(await found({ state: 'cancelled' })).toEqual([]);
    });

    test('where the company notes nothing, staff do, and the certificate says so', async () => {
      const { id } = await hand.ask('Gong');
      await hand.accept('Li');
      const note = async (people: number) =>
        (await desk()).attendance({ params: { requestId: id }, body: { held: true, people } });
      await expect(note(30)).rejects.toEqual(refused('conflict', '还没有开始'));
      server.clock.set(span(8, 18, 19).startsAt);
      const held = await note(30);
      expect(held).toMatchObject({ state: 'held', peopleCame: 30 });
      expect(await hand.told('Li')).toContain('授课证明可以下载了');
      const confirmed = async () =>
        (await server.client.certificates.confirm({ params: { code: held.code! } })).note;
      expect(await confirmed()).toBe('到场情况由人社部门登记。');
      expect(await audited(server)).toContainEqual(
        expect.objectContaining({
          action: 'onsite.attendance-noted',
          subject: id,
          detail: { held: 'yes', people: 30 },
        }),
      );
      // The company knows better who came.
      const body = { held: true, people: 31 };
      await (await hand.as('Gong')).onsite.attendance({ params: { requestId: id }, body });
      expect(await confirmed()).toBe('到场情况由授课单位登记。');
    });

    test('that a session was not held can be corrected by its company or by staff, and the lecturer has the paper', async () => {
      for (const [by, day] of [
        ['company', 8],
        ['staff', 9],
      ] as const) {
        server.clock.set('2026-11-26T08:00:00.000Z');
        const { id } = await hand.ask('Gong', { times: [span(day, 14, 16)] });
        await hand.accept('Li');
        server.clock.set(span(day, 18, 19).startsAt);
        const params = { requestId: id };
        const company = (await hand.as('Gong')).onsite;
        const not = { held: false, people: 0 };
        expect(await company.attendance({ params, body: not })).toMatchObject({ state: 'not-held' });
        expect((await hand.told('Li')).at(-1)).toBe('登记为没有举办，有误请找单位');
        const week = () => hand.as('Li').then((li) => li.onsite.week({ query: { from: '2026-12-07' } }));
        const stands = async () =>
          (await week()).engagements.find(({ requestId }) => requestId === id)?.state;
        expect(await stands()).toBe('not-held');
        await expect(company.attendance({ params, body: not })).rejects.toEqual(refused('conflict'));
        await expect(company.cancel({ params, body: { reason: null } })).rejects.toEqual(refused('conflict'));
        const body = { held: true, people: 28 };
        const held = await (by === 'company' ? company : await desk()).attendance({ params, body });
        expect(held).toMatchObject({ state: 'held', peopleCame: 28 });
        expect(held.code).not.toBeNull();
        expect(await stands()).toBe('held');
        await expect(company.attendance({ params, body: not })).rejects.toEqual(refused('conflict'));
        const seen = (await (await hand.as('Gong')).bookings.list()).bookings;
        expect(seen.find((booking) => booking.id === held.bookingId)).toMatchObject({ state: 'attended' });
      }
      expect((await hand.told('Li')).filter((tip) => tip === '授课证明可以下载了')).toHaveLength(2);
    });

    test('staff call a session off with a reason, and both sides are told', async () => {
      const { id } = await hand.ask('Gong');
      await hand.accept('Li');
      const cancelled = await (
        await desk()
      ).cancel({ params: { requestId: id }, body: { reason: '台风停课' } });
      expect(cancelled.state).toBe('cancelled');
      for (const persona of ['Gong', 'Li'])
        expect((await hand.told(persona)).at(-1)).toBe('人社部门取消了这次培训');
      const week = await (await hand.as('Li')).onsite.week({ query: { from: '2026-12-07' } });
      expect(week.engagements).toEqual([]);
      expect(await audited(server)).toContainEqual(
        expect.objectContaining({ action: 'onsite.cancelled', subject: id, detail: { reason: '台风停课' } }),
      );
    });
  });
});
