import { setTimeout as pause } from 'node:timers/promises';
import { BookingRow } from '@titles/server/bookings/booking.entity';
import { OnsiteAnswers } from '@titles/server/onsite/answers.service';
import { Erasures } from '@titles/server/privacy/erasures.service';
import { Database } from '@titles/server/database/database';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { In, Like } from 'typeorm';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { granted } from '../support/staff';
import { stop } from '../support/stop';

eachDatabase((database) => {
  describe('who leaves', () => {
    let server: TestServer;
    let hand: OnsiteInHand;
    beforeEach(async () => {
      server = await startServer({ database });
      hand = onsiteOn(server);
      await hand.company('Gong');
    });
    afterEach(() => server.close());

    /** Li has one session agreed, one invitation to answer, and one that waits for the company's choice. */
    const engaged = async () => {
      await hand.lecturer('Li');
      const agreed = await hand.ask('Gong', { times: [span(8, 14, 16)] });
      await hand.accept('Li');
      const choosing = await hand.ask('Gong', { times: [span(10, 14, 16)] });
      const [ask] = await hand.asks('Li');
      const times = { times: [span(11, 14, 16)] };
      await (await hand.as('Li')).onsite.asks.counter({ params: { askId: ask!.id }, body: times });
      const open = await hand.ask('Gong', { times: [span(14, 14, 16)] });
      await hand.lecturer('Wei');
      return [agreed.id, choosing.id, open.id];
    };
    const all = (ids: string[]) => Promise.all(ids.map((id) => hand.request('Gong', id)));
    const released = { state: 'asking', confirmed: null, offered: [], lecturer: null };

    test('as a lecturer gives back all that is to come, with the role; others are asked', async () => {
      const ids = await engaged();
      await hand.endGrant('Gong-city', 'Li', 'lecturer');
      expect(await all(ids)).toEqual(ids.map(() => expect.objectContaining(released) as unknown));
      expect((await hand.told('Gong')).slice(-2)).toEqual([
        '讲师临时来不了，正另请',
        '讲师临时来不了，正另请',
      ]);
      expect((await hand.told('Li')).at(-1)).toBe('讲师身份已结束，这次不用去');
      await hand.sweep();
      expect((await all(ids)).map(({ lecturer }) => lecturer?.name)).toEqual(['Wei', 'Wei', 'Wei']);
      expect(await hand.asks('Wei')).toHaveLength(3);
    });

    test('or keeps it, while another grant of the role counts', async () => {
      const ids = await engaged();
      await granted(server, 'Li', 'lecturer');
      await hand.endGrant('Gong-city', 'Li', 'lecturer');
      await hand.sweep();
      expect((await all(ids)).map(({ lecturer }) => lecturer?.name)).toEqual(['Li', 'Li', 'Li']);
    });

    test('also when the role runs out by its day, or the account goes at once', async () => {
      const ids = await engaged();
      const { source } = server.app.get(Database);
      await source.query(`UPDATE grants SET ends_at = ? WHERE name = 'Li'`, [server.clock.now()]);
      await hand.sweep();
      expect((await all(ids)).map(({ lecturer }) => lecturer?.name)).toEqual(['Wei', 'Wei', 'Wei']);
      for (const which of [0, 0, 0]) await hand.accept('Wei', which);
      const erasures = server.app.get(Erasures, { strict: false });
      const person = { accountId: null, openid: server.wechat.openidOf('Wei') };
      await server.app.get(Database).write((manager) => erasures.ask(manager, person, 'cancelled'));
      await erasures.carryOutWaiting();
      expect(await all(ids)).toEqual(ids.map(() => expect.objectContaining(released) as unknown));
      await hand.sweep();
      expect((await all(ids)).map(({ state }) => state)).toEqual(['unmatched', 'unmatched', 'unmatched']);
    });

    test('as a lecturer leaves nothing taken that they agreed to while the role ran out', async () => {
      const { id: lecturerId } = await hand.lecturer('Li');
      const { id } = await hand.ask('Gong');
      const [ask] = await hand.asks('Li');
      const database = server.app.get(Database);
      await database.source.query(`UPDATE grants SET ends_at = ? WHERE name = 'Li'`, [server.clock.now()]);
      const answers = server.app.get(OnsiteAnswers, { strict: false });
      const { pass, reached, go } = stop();
      const accepting = database.accompanied(pass, () =>
        answers.accept(lecturerId, ask!.id, ask!.options[0]!.id),
      );
      await reached;
      // It reads what was asked by now, and waits for the request.
      const sweeping = hand.sweep();
      await pause(500);
      go();
      await Promise.all([accepting, sweeping]);
      expect(await hand.request('Gong', id)).toMatchObject({ state: 'unmatched', bookingId: null });
      const left = { resourceId: lecturerId, state: In(['held', 'confirmed']) };
      expect(await database.source.manager.findBy(BookingRow, left)).toEqual([]);
    });

    test('as a lecturer has the certificate still of what they gave', async () => {
      for (const persona of ['Li', 'Wei']) await hand.lecturer(persona);
      const { id, organisation } = await hand.ask('Gong', { times: [span(8, 14, 16)] });
      const { lecturer } = await hand.request('Gong', id);
      const [giver, other] = lecturer!.name === 'Li' ? ['Li', 'Wei'] : ['Wei', 'Li'];
      await hand.accept(giver);
      server.clock.set(span(8, 15, 16).startsAt);
      for (const persona of [giver, other]) await hand.endGrant('Gong-city', persona, 'lecturer');
      const params = { requestId: id };
      const gong = await hand.as('Gong');
      const { code } = await gong.onsite.attendance({ params, body: { held: true, people: 28 } });
      const news = await server.app
        .get(Database)
        .source.manager.findOneByOrFail(QueuedMessage, { key: Like(`onsite/${id}/lecturer certificate%`) });
      expect(news.page).toBe('features/certificates/mine/index');

      const own = async (persona: string) =>
        (await (await hand.as(persona)).certificates.list()).certificates;
      expect(await own(giver)).toMatchObject([
        { kind: 'session', paper: '授课证明', code, name: giver, title: '职称申报怎么准备' },
      ]);
      expect(await own(other)).toEqual([]);
      const papers = [
        (client: ApiClient) => client.onsite.certificate({ params }),
        (client: ApiClient) => client.certificates.paper({ params: { certificateId: id } }),
      ];
      for (const paper of papers) {
        expect((await hand.paper(giver, paper)).text).toContain(`为${organisation}讲授`);
        expect((await hand.paper(other, paper)).status).toBe(404);
      }
      expect((await hand.paper('Gong', papers[0]!)).status).toBe(200);
    });

    test('as a publicist leaves the news to those who go on, and the company its dates', async () => {
      await hand.lecturer('Li');
      const { id } = await hand.ask('Gong');
      const [{ organisationId }] = [await hand.request('Gong', id)];
      await granted(server, 'Xin', 'publicist', { organisationId });
      const feed = await (
        await hand.as('Xin')
      ).calendars.create({ body: { kind: 'company', organisationId } });
      await hand.endGrant('Gong-city', 'Gong', 'publicist');
      await hand.accept('Li');
      // Nobody knows the number of who goes on, and the contact may have been who left.
      expect(await hand.request('Xin', id)).toMatchObject({ contact: '', phone: '' });
      expect(await hand.told('Xin')).toEqual(['同事卸任，1项交接给您', '讲师已确认，请查看邀请函']);
      expect(await hand.told('Gong')).toEqual([]);
      const { dates } = await (await hand.as('Xin')).companyDates.list();
      expect(dates).toMatchObject([{ title: 'Li老师来授课', startsAt: span(8, 14, 16).startsAt }]);
      const calendar = await (await fetch(`${server.origin}/api${feed.path}`)).text();
      expect(calendar).toMatch(/SUMMARY:上门培训[^]*讲师：Li/);
    });
  });
});
