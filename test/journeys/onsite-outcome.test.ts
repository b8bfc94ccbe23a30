import { Database } from '@titles/server/database/database';
import { migrations } from '@titles/server/database/migrations';
import { NeverAgreed1700000000044 } from '@titles/server/database/migrations/0044-never-agreed';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { Retention } from '@titles/server/retention/retention.service';
import ICAL from 'ical.js';
import { eachDatabase } from '../support/databases';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { atConsole, granted } from '../support/staff';

const DAY = 24 * 60 * 60 * 1000;

eachDatabase((database) => {
  describe('what came of a request', () => {
    let server: TestServer;
    let hand: OnsiteInHand;
    beforeEach(async () => {
      server = await startServer({ database });
      hand = onsiteOn(server);
      await hand.company('Gong');
      await hand.lecturer('Li');
      // Here the tests look at what is queued before anybody sends it.
      await server.app.get(OutboxWorker).beforeApplicationShutdown();
    });
    afterEach(() => server.close());

    const source = () => server.app.get(Database).source;
    const calendarOf = async (persona: string, kind: 'person' | 'lecturer') => {
      const body = { kind, organisationId: null };
      const { path } = await (await hand.as(persona)).calendars.create({ body });
      const text = await (await fetch(`${server.origin}/api${path}`)).text();
      return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => ({
        status: event.getFirstPropertyValue('status'),
        startsAt: new ICAL.Event(event).startDate.toJSDate().toISOString(),
      }));
    };
    const booked = async () =>
      (await (await hand.as('Gong')).bookings.list()).bookings.map(({ state, startsAt }) => [
        state,
        startsAt,
      ]);
    /** What is still to be sent to somebody. */
    const queued = async (persona: string) => {
      const openid = server.wechat.openidOf(persona);
      const rows = await source().manager.find(QueuedMessage, {
        where: { openid, state: 'queued' },
        order: { id: 'ASC' },
      });
      return rows.map(({ fields }) => (fields as { thing4: string }).thing4);
    };
    const moved = async () => {
      const { id } = await hand.ask('Gong', { times: [span(15, 9, 11), span(16, 9, 11)] });
      await hand.accept('Li');
      const body = { times: [span(17, 9, 11), span(18, 14, 16)] };
      await (await hand.as('Gong')).onsite.move({ params: { requestId: id }, body });
      await hand.accept('Li', 1);
      return id;
    };
    const countered = async () => {
      const { id } = await hand.ask('Gong');
      const [card] = await hand.asks('Li');
      const body = { times: [span(10, 14, 16)] };
      await (await hand.as('Li')).onsite.asks.counter({ params: { askId: card!.id }, body });
      return id;
    };

    test('stands once in calendars and among what is booked, also when it was moved', async () => {
      const id = await moved();
      const once = { status: 'CONFIRMED', startsAt: span(18, 14, 16).startsAt };
      expect(await calendarOf('Li', 'lecturer')).toEqual([once]);
      expect(await calendarOf('Gong', 'person')).toEqual([once]);
      // Of what was only proposed there is nothing to read.
      expect(await booked()).toEqual([['confirmed', once.startsAt]]);
      await (await hand.as('Gong')).onsite.cancel({ params: { requestId: id }, body: { reason: null } });
      expect(await calendarOf('Gong', 'person')).toEqual([{ ...once, status: 'CANCELLED' }]);
      expect(await booked()).toEqual([['cancelled', once.startsAt]]);
    });

    test('is booked while it is kept for an answer, and no longer', async () => {
      const { answerBy } = await hand.ask('Gong', { times: [span(15, 9, 11)] });
      expect(await booked()).toEqual([['held', span(15, 9, 11).startsAt]]);
      server.clock.set(answerBy!);
      expect(await booked()).toEqual([]);
    });

    test('a time to which an older release moved it is taken out of calendars, what was agreed is not', async () => {
      await moved();
      const { id } = await hand.ask('Gong', { times: [span(22, 9, 11)] });
      await hand.accept('Li');
      await (await hand.as('Gong')).onsite.cancel({ params: { requestId: id }, body: { reason: null } });
      const shown = await calendarOf('Li', 'lecturer');
      expect(shown.map(({ status }) => status).sort()).toEqual(['CANCELLED', 'CONFIRMED']);
      const since = migrations.length - migrations.indexOf(NeverAgreed1700000000044);
      for (let left = since; left > 0; left--) await source().undoLastMigration();
      // As an older release left it: firm for a moment.
      await source().query(
        "UPDATE bookings SET confirmed_at = changed_at WHERE state = 'cancelled' AND starts_at = ?",
        ['2026-12-18 06:00:00.000'],
      );
      const haunted = await calendarOf('Li', 'lecturer');
      expect(haunted).toHaveLength(3);
      await source().runMigrations();
      expect(await calendarOf('Li', 'lecturer')).toEqual(shown);
    });

    test('a lecturer reads that none of their times was chosen, refused or not answered', async () => {
      const id = await countered();
      await (await hand.as('Gong')).onsite.refuse({ params: { requestId: id } });
      expect((await hand.told('Li')).at(-1)).toBe('单位没有选您提的时间');
      expect(await hand.told('Gong')).toEqual(['讲师提出换时间，请选择', '暂无讲师可到，请换时间']);
    });

    test('a company that does not choose in time reads so, and so does the lecturer', async () => {
      const id = await countered();
      const { answerBy } = await hand.request('Gong', id);
      server.clock.set(answerBy!);
      await Promise.all([hand.sweep(), hand.sweep()]);
      const about = (await hand.told('Li')).filter((tip) => tip === '单位没有选您提的时间');
      expect(about).toHaveLength(1);
      expect(await hand.told('Gong')).toEqual([
        '讲师提出换时间，请选择',
        '没有按时选择，正另请讲师',
        '暂无讲师可到，请换时间',
      ]);
      // An invitation that nobody answered is nobody's offer.
      const { id: next, answerBy: until } = await hand.ask('Gong', { times: [span(20, 9, 11)] });
      server.clock.set(until!);
      await hand.sweep();
      expect(await hand.request('Gong', next)).toMatchObject({ state: 'unmatched' });
      expect((await hand.told('Li')).filter((tip) => tip === '单位没有选您提的时间')).toHaveLength(1);
    });

    test('that nobody can come is news still when proposed times are over', async () => {
      const openid = server.wechat.openidOf('Gong');
      for (const now of ['2026-12-04T08:00:00.000Z', '2026-12-10T08:00:00.000Z']) {
        server.clock.set('2026-11-23T08:00:00.000Z');
        await hand.ask('Gong', { times: [span(2, 9, 11), span(8, 14, 16), span(1, 9, 11)] });
        server.clock.set(now);
        await hand.sweep();
        const [news] = await source().manager.find(QueuedMessage, {
          where: { openid, state: 'queued' },
          order: { id: 'DESC' },
        });
        expect(news!.fields).toMatchObject({
          time2: '2026年12月8日 14:00',
          thing4: '暂无讲师可到，请换时间',
        });
        expect(news!.expiresAt.getTime()).toBeGreaterThanOrEqual(Date.parse(now) + DAY);
      }
    });

    test('of what changed overnight each reads in the morning how it stands', async () => {
      server.clock.set('2026-11-26T14:00:00.000Z');
      const { id } = await hand.ask('Gong');
      expect(await queued('Li')).toEqual(['有上门培训邀请，请回复']);
      await hand.accept('Li');
      expect(await queued('Gong')).toEqual(['讲师已确认，请查看邀请函']);
      await (await hand.as('Li')).onsite.withdraw({ params: { requestId: id }, body: { reason: null } });
      const left = ['暂无讲师可到，请换时间'];
      expect(await queued('Gong')).toEqual(left);
      // About another request it is news as before.
      const { id: other } = await hand.ask('Gong', { times: [span(14, 9, 11)] });
      await hand.accept('Li');
      expect(await queued('Gong')).toEqual([...left, '讲师已确认，请查看邀请函']);
      await (await hand.as('Gong')).onsite.cancel({ params: { requestId: other }, body: { reason: null } });
      expect(await queued('Li')).toEqual(['有上门培训邀请，请回复', '单位取消了这次培训']);
      expect(await queued('Gong')).toEqual(left);
    });

    test('who is asked as the lecturer and asks as the publicist reads what either needs to', async () => {
      const field = '申报材料';
      await hand.lecturer('Gong', { fields: [field] });
      const asked = (day: number) => hand.ask('Gong', { field, times: [span(day, 9, 11)] });
      const first = await asked(9);
      const invited = '有上门培训邀请，请回复';
      expect(await queued('Gong')).toEqual([invited]);
      const callOff = async (requestId: string) => {
        const desk = (await atConsole(server, 'Gong-city')).onsiteDesk;
        await desk.cancel({ params: { requestId }, body: { reason: '台风停课' } });
      };
      const off = Array<string>(2).fill('人社部门取消了这次培训');
      await callOff(first.id);
      expect(await queued('Gong')).toEqual(off);
      const second = await asked(10);
      await hand.accept('Gong');
      expect(await queued('Gong')).toEqual([...off, invited, '讲师已确认，请查看邀请函']);
      await callOff(second.id);
      expect(await queued('Gong')).toEqual([...off, ...off]);

      // Who takes over for the company is no lecturer.
      await granted(server, 'Xin', 'publicist', { organisationId: first.organisationId });
      await asked(11);
      await hand.accept('Gong');
      await hand.endGrant('Gong-city', 'Gong', 'publicist');
      expect(await queued('Gong')).toEqual([...off, ...off, invited]);
    });

    test('whom to call is told until it is over, and kept for a year', async () => {
      const { id } = await hand.ask('Gong', { times: [span(8, 14, 16)] });
      await hand.accept('Li');
      const { id: never } = await hand.ask('Gong', { times: [span(9, 9, 11)] });
      await hand.decline('Li');
      const contact = async () => {
        const li = await hand.as('Li');
        const { engagements } = await li.onsite.week({ query: { from: '2026-12-07' } });
        return engagements.find(({ requestId }) => requestId === id)!.contact;
      };
      const printed = async (persona: string) => {
        const address = { params: { requestId: id } };
        const { text } = await hand.paper(persona, (client) => client.onsite.letter(address));
        return /联系人(.*?)时间、地点如有变化/.exec(text)?.[1];
      };
      const whom = '陈女士，0750-1234567';
      server.clock.set(span(8, 14, 15).endsAt);
      expect(await contact()).toEqual({ contact: '陈女士', phone: '0750-1234567' });
      expect(await printed('Li')).toBe(whom);
      server.clock.set(span(8, 14, 16).endsAt);
      expect(await contact()).toBeNull();
      expect(await printed('Li')).toBe('暂无');
      expect(await printed('Gong')).toBe(whom);

      const named = async () => {
        await server.app.get(Retention).run();
        const rows: { id: string; contact: string; phone: string }[] = await source().query(
          'SELECT id, contact, phone FROM onsite_requests ORDER BY id',
        );
        return rows.map((row) => [row.id, row.contact !== '' && row.phone !== '']);
      };
      const asked = Date.parse('2026-11-23T08:00:00.000Z');
      server.clock.set(new Date(asked + 364 * DAY).toISOString());
      expect(await named()).toEqual([
        [id, true],
        [never, true],
      ]);
      // What came to nothing is over a year after it was asked for, what was agreed a year after its day.
      server.clock.set(new Date(asked + 366 * DAY).toISOString());
      expect(await named()).toEqual([
        [id, true],
        [never, false],
      ]);
      server.clock.set(new Date(Date.parse(span(8, 14, 16).endsAt) + 366 * DAY).toISOString());
      expect(await named()).toEqual([
        [id, false],
        [never, false],
      ]);
    });
  });
});
