import { BookedTimes } from '@titles/server/bookings/booked-times.service';
import { BookingRow } from '@titles/server/bookings/booking.entity';
import { Database } from '@titles/server/database/database';
import { OnsiteRequest } from '@titles/server/onsite/request.entity';
import { Erasures } from '@titles/server/privacy/erasures.service';
import { PublicistsLeaving } from '@titles/server/publicists/leaving.service';
import { ReminderPlanner } from '@titles/server/reminders/planner.service';
import { companyPlacesOf } from '../support/company-places';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf } from '../support/lectures';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { sharingOn } from '../support/sharing';
import { accountIdOf, atConsole, granted } from '../support/staff';

const [dayBefore, hourBefore] = ['请备好场地和设备，通知同事', '请备好场地，等讲师到'];

eachDatabase((database) => {
  describe('what a publicist holds for the company', () => {
    let server: TestServer;
    let lectures: ReturnType<typeof lecturesOf>;
    let places: ReturnType<typeof companyPlacesOf>;
    let onsite: OnsiteInHand;
    let sharing: ReturnType<typeof sharingOn>;
    beforeEach(async () => {
      server = await startServer({ database });
      lectures = lecturesOf(server);
      await lectures.staffed();
      places = companyPlacesOf(server, lectures);
      onsite = onsiteOn(server);
      sharing = sharingOn(server);
      await publicist('Lao', '老陈', '13800000001');
      await onsite.lecturer('Li');
    });
    afterEach(() => server.close());

    const as = (persona: string) => server.signIn(persona);
    /** Somebody whose application for the one company was approved. */
    const publicist = async (persona: string, name: string, phone: string): Promise<void> => {
      const { client } = await sharing.publicist(persona, { name, phone });
      const [grant] = (await client.grants.mine()).grants;
      onsite.joined(persona, grant!.organisationId!);
    };
    const leave = async (persona: string, to: string | null = null) => {
      const successor = to === null ? null : (await (await as(to)).publicists.mine()).publicist;
      await (await as(persona)).publicists.leave({ body: { successorId: successor?.id ?? null } });
    };
    const planned = async (time: string) => {
      server.clock.set(time);
      await server.app.get(ReminderPlanner, { strict: false }).plan();
    };
    const sweep = () => server.app.get(PublicistsLeaving, { strict: false }).sweep();
    const eraseByWechat = async (persona: string) => {
      const erasures = server.app.get(Erasures, { strict: false });
      const person = { accountId: null, openid: server.wechat.openidOf(persona) };
      await server.app.get(Database).write((manager) => erasures.ask(manager, person, 'cancelled'));
      await erasures.carryOutWaiting();
    };
    const manager = () => server.app.get(Database).source.manager;
    const kept = (id: string) => manager().findOneByOrFail(OnsiteRequest, { id });
    /** What somebody has booked or waits for in the company's name, session by session. */
    const holds = async (persona: string) => {
      const { bookings, waiting } = await (await as(persona)).bookings.list();
      const counts = (state: string) => ['held', 'confirmed', 'waiting', 'offered'].includes(state);
      return [...bookings, ...waiting].filter(({ company, state }) => company !== null && counts(state));
    };
    const queuedFor = async (persona: string) => {
      const rows: { fields: string }[] = await manager().query(
        `SELECT fields FROM outbox_messages WHERE state = 'queued' AND openid = ? ORDER BY id`,
        [server.wechat.openidOf(persona)],
      );
      return rows.map(({ fields }) => (JSON.parse(fields) as { thing4: string }).thing4);
    };

    test('seats and places on waiting lists are the successor’s; the code goes on, and the old account is out', async () => {
      await publicist('Mid', '中林', '13800000002');
      await publicist('Xin', '新周', '13800000003');
      const { sessionId } = await lectures.session(1, december(9, 20), 3);
      const { bookingId, code } = await places.take(await as('Lao'), sessionId, 3);
      const full = await lectures.session(1, december(12, 14), 2);
      await places.company('Other', '示例公司乙');
      const theirs = await places.take(await as('Other'), full.sessionId, 2);
      const wait = { params: { sessionId: full.sessionId }, body: { seats: 2 } };
      await (await as('Lao')).lectures.company.wait(wait);
      const seen = await manager().findOneByOrFail(BookingRow, { id: bookingId });
      await leave('Lao', 'Xin');

      expect(await holds('Lao')).toEqual([]);
      expect(await holds('Mid')).toEqual([]);
      expect(await holds('Xin')).toMatchObject([
        { id: bookingId, seats: 3, state: 'confirmed', block: true },
        { resourceId: `${full.sessionId}.company`, seats: 2, state: 'waiting' },
      ]);
      expect(await onsite.told('Xin')).toEqual(['同事卸任，2项交接给您']);
      expect((await lectures.ticket(await as('Xin'), bookingId)).company).toMatchObject({ code });
      await places.claim('Wang', code);
      const params = { bookingId };
      await expect((await as('Lao')).bookings.cancel({ params })).rejects.toMatchObject({
        code: 'not-found',
      });
      await (await as('Other')).bookings.cancel({ params: { bookingId: theirs.bookingId } });
      expect(await holds('Xin')).toMatchObject([{ state: 'held' }, {}, { state: 'offered' }]);
      expect(await onsite.told('Lao')).toEqual([]);

      // What a planner had read before is not sent to the old account.
      const times = server.app.get(BookedTimes, { strict: false });
      expect(await times.stillFirm(manager(), [seen])).toEqual([]);
      await planned(december(8, 19, 30));
      expect((await onsite.told('Xin')).at(-1)).toBe('来不了请先取消，把名额让给别人');
      expect(await onsite.told('Lao')).toEqual([]);
      await (await as('Xin')).bookings.cancel({ params });
      await expect(places.claim('Zhao', code)).rejects.toMatchObject({ code: 'conflict' });
    });

    test('seats in a session where the successor has some already stay apart, each with its code; who waits waits once', async () => {
      await publicist('Xin', '新周', '13800000003');
      const { sessionId } = await lectures.session(1, december(9, 20), 5);
      const old = await places.take(await as('Lao'), sessionId, 2);
      const own = await places.take(await as('Xin'), sessionId, 3);
      const full = await lectures.session(1, december(12, 14), 1);
      await places.company('Other', '示例公司乙');
      const theirs = await places.take(await as('Other'), full.sessionId, 1);
      for (const persona of ['Lao', 'Xin'])
        await (
          await as(persona)
        ).lectures.company.wait({ params: { sessionId: full.sessionId }, body: { seats: 1 } });
      await leave('Lao', 'Xin');
      expect((await holds('Xin')).map(({ seats, state }) => [seats, state])).toEqual([
        [3, 'confirmed'],
        [2, 'confirmed'],
        [1, 'waiting'],
      ]);
      expect(await holds('Lao')).toEqual([]);
      await (await as('Other')).bookings.cancel({ params: { bookingId: theirs.bookingId } });
      await places.claim('Wang', old.code);
      await places.claim('Zhao', own.code);
      await (await as('Xin')).bookings.cancel({ params: { bookingId: old.bookingId } });
      await places.claim('Sun', own.code);
      const { lectureId } = await lectures.ticket(await as('Xin'), own.bookingId);
      expect(await places.shown(lectureId)).toMatchObject({ companyLeft: 1 });
    });

    test('on-site training is the successor’s, with what is kept for an answer, reminders and the number to call', async () => {
      await publicist('Xin', '新周', '13800000003');
      const agreed = await onsite.ask('Lao', { contact: '老陈', phone: '138-0000-0001' });
      await onsite.accept('Li');
      await planned(december(7, 14));
      const asked = await onsite.ask('Lao', { times: [span(11, 14, 16)] });
      expect(await queuedFor('Lao')).toContain(dayBefore);
      server.clock.advance(30 * 60_000);
      await leave('Lao', 'Xin');

      expect(await queuedFor('Lao')).toEqual([]);
      expect(await queuedFor('Li')).toContain('来不了请尽早在工作台说明');
      const xin = await accountIdOf(server, 'Xin');
      expect(await kept(agreed.id)).toMatchObject({ accountId: xin });
      expect(await onsite.request('Xin', agreed.id)).toMatchObject({ contact: '新周', phone: '13800000003' });
      // Whom else the leaver named may be themselves as well.
      expect(await onsite.request('Xin', asked.id)).toMatchObject({ contact: '新周', phone: '13800000003' });
      await onsite.accept('Li');
      const { bookingId } = await kept(asked.id);
      expect(await manager().findOneBy(BookingRow, { id: bookingId! })).toMatchObject({ accountId: xin });
      expect(await holds('Lao')).toEqual([]);
      await planned(december(8, 13));
      expect((await onsite.told('Xin')).slice(-2)).toEqual(['讲师已确认，请查看邀请函', hourBefore]);
      expect(await queuedFor('Lao')).toEqual([]);
    });

    test('gives no number of a colleague who agreed to a notice that did not say so', async () => {
      await publicist('Xin', '新周', '13800000003');
      const { id } = await onsite.ask('Lao', { contact: '老陈' });
      const former = ['2026-11', await accountIdOf(server, 'Xin')];
      await manager().query('UPDATE consents SET version = ? WHERE account_id = ?', former);
      await leave('Lao', 'Xin');
      expect(await onsite.request('Xin', id)).toMatchObject({ contact: '', phone: '' });
    });

    test('names the leaver no more once it is a colleague’s, so that deleting their account leaves nothing', async () => {
      await publicist('Xin', '新周', '13800000003');
      const { id } = await onsite.ask('Lao', { contact: '老陈', note: '请带投影仪' });
      await leave('Lao', 'Xin');
      await eraseByWechat('Lao');
      expect(await onsite.request('Xin', id)).toMatchObject({
        ...{ contact: '新周', phone: '13800000003', note: '请带投影仪' },
      });
    });

    test('nor when their own number was forgotten with the consent, before a colleague came', async () => {
      const { id } = await onsite.ask('Lao', { contact: '老陈', phone: '13800000001' });
      await (await as('Lao')).privacy.consents.withdraw({ body: { purpose: 'publicist' } });
      await publicist('Xin', '新周', '13800000003');
      await sweep();
      await eraseByWechat('Lao');
      expect(await onsite.request('Xin', id)).toMatchObject({ contact: '新周', phone: '13800000003' });
    });

    test('goes to who has been one longest where nobody is named, also when staff end the role', async () => {
      for (const [persona, name] of Object.entries({ Mid: '中林', Xin: '新周' })) {
        server.clock.advance(1000);
        await publicist(persona, name, '13800000002');
      }
      const { id } = await onsite.ask('Lao');
      await leave('Lao');
      expect(await kept(id)).toMatchObject({ accountId: await accountIdOf(server, 'Mid') });
      await granted(server, 'City', 'city-staff');
      await onsite.endGrant('City', 'Mid', 'publicist');
      expect(await kept(id)).toMatchObject({ accountId: await accountIdOf(server, 'Xin') });
    });

    test('stays until a colleague is there, and is passed on when a role runs out by its day', async () => {
      const { sessionId } = await lectures.session(1, december(9, 20), 3);
      const { code } = await places.take(await as('Lao'), sessionId, 3);
      await leave('Lao');
      await places.claim('Wang', code);
      await sweep();
      expect(await holds('Lao')).toMatchObject([{ seats: 2 }]);
      await publicist('Xin', '新周', '13800000003');
      await sweep();
      expect([await holds('Lao'), await holds('Xin')]).toMatchObject([[], [{ seats: 2 }]]);
      await publicist('Neu', '后来', '13800000004');
      const { id: newest } = await onsite.ask('Neu');
      await manager().query(`UPDATE grants SET ends_at = ? WHERE name = '新周'`, [server.clock.now()]);
      await sweep();
      await sweep();
      expect([await holds('Xin'), await holds('Neu')]).toMatchObject([[], [{ seats: 2 }, {}]]);
      expect(await kept(newest)).toMatchObject({ accountId: await accountIdOf(server, 'Neu') });
      expect(await onsite.told('Neu')).toEqual(['同事卸任，1项交接给您']);
    });

    test('goes with an account that WeChat ends: to a colleague, who is called then, or it is called off', async () => {
      await publicist('Xin', '新周', '13800000003');
      const { id } = await onsite.ask('Lao', { note: '找老陈' });
      await onsite.accept('Li');
      await eraseByWechat('Lao');
      expect(await onsite.request('Xin', id)).toMatchObject({
        ...{ state: 'confirmed', contact: '新周', phone: '13800000003', note: null },
      });
      const { sessionId } = await lectures.session(1, december(9, 20), 3);
      const { code } = await places.take(await as('Xin'), sessionId, 3);
      await places.claim('Wang', code);

      await eraseByWechat('Xin');
      const [row] = (await (await atConsole(server, 'Peng')).onsiteDesk.list({ query: {} })).rows;
      expect(row).toMatchObject({ id, state: 'cancelled', contact: '', phone: '' });
      expect((await onsite.told('Li')).at(-1)).toBe('单位取消了这次培训');
      expect((await kept(id)).accountId).toBe('');
      expect(await manager().countBy(BookingRow, { state: 'confirmed' })).toBe(1);
    });

    test('stands against deleting the account only for who can cancel it still', async () => {
      const { id } = await onsite.ask('Lao');
      await onsite.accept('Li');
      const person = { loginCode: server.wechat.codeFor('Lao') };
      await expect((await as('Lao')).privacy.erase({ body: person })).rejects.toMatchObject({
        code: 'conflict',
      });
      await leave('Lao');
      expect(await (await as('Lao')).privacy.held()).toMatchObject({ hindrance: null });
      const body = { loginCode: server.wechat.codeFor('Lao') };
      await (await as('Lao')).privacy.erase({ body });
      expect((await onsite.told('Li')).at(-1)).toBe('单位取消了这次培训');
      expect(await kept(id)).toMatchObject({ state: 'cancelled', contact: '', accountId: '' });
    });
  });
});
