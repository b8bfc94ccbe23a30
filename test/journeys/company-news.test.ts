import ICAL from 'ical.js';
import { type ApiClient } from '../support/client';
import { companyPlacesOf } from '../support/company-places';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  describe('a publicist of whose block nothing is left', () => {
    let server: TestServer;
    let hand: ReturnType<typeof lecturesOf>;
    let places: ReturnType<typeof companyPlacesOf>;
    beforeAll(async () => {
      server = await startServer({ database });
      hand = lecturesOf(server);
      await hand.staffed();
      places = companyPlacesOf(server, hand);
      await places.company('Pub', '示例公司甲');
    });
    beforeEach(() => server.clock.set('2026-11-23T08:00:00.000Z'));
    afterAll(() => server.close());

    const pub = (): Promise<ApiClient> => server.signIn('Pub');
    /** What they are to read of a session still. */
    const told = async (sessionId: string) =>
      (await hand.messages())
        .filter(({ openid, key }) => openid === server.wechat.openidOf('Pub') && key.includes(sessionId))
        .filter(({ state }) => state === 'queued')
        .map(({ fields }) => (fields as { thing4: string }).thing4);
    /** When the block's event in the publicist's own calendar changed last, and how it stands. */
    const eventOf = async (bookingId: string) => {
      const { path } = await (
        await pub()
      ).calendars.create({ body: { kind: 'person', organisationId: null } });
      const text = await (await fetch(`${server.origin}/api${path}`)).text();
      const event = new ICAL.Component(ICAL.parse(text) as never)
        .getAllSubcomponents('vevent')
        .find((each) => String(each.getFirstPropertyValue('uid')).includes(bookingId))!;
      const stamp = event.getFirstPropertyValue('dtstamp') as unknown as { toJSDate: () => Date };
      return {
        status: event.getFirstPropertyValue('status'),
        changedAt: stamp.toJSDate().toISOString(),
      };
    };

    const emptied = {
      'handed out to the last seat': async (sessionId: string) => {
        const { bookingId, code } = await places.take(await pub(), sessionId, 2);
        for (const name of ['Li', 'Wang']) await places.claim(name, code);
        return bookingId;
      },
      'given back': async (sessionId: string) => {
        const { bookingId, code } = await places.take(await pub(), sessionId, 2);
        await places.claim('Li', code);
        await (await pub()).bookings.cancel({ params: { bookingId } });
        return bookingId;
      },
      'released a day before': async (sessionId: string) => {
        const { bookingId, code } = await places.take(await pub(), sessionId, 2);
        await places.claim('Li', code);
        server.clock.set(december(8, 14));
        await hand.keeper.keep();
        return bookingId;
      },
    };
    test.each(Object.keys(emptied) as (keyof typeof emptied)[])(
      '%s, is told that the session moves and that it is called off, and reads when',
      async (how) => {
        const { sessionId, venueId } = await hand.session(1, december(9, 14), 2);
        const bookingId = await emptied[how](sessionId);
        const params = { sessionId };
        const to = { ...timesFrom(december(12, 9)), venueId };
        await (await hand.desk()).sessions.move({ params, body: to });
        expect(await told(sessionId)).toEqual(['原定12月9日 14:00']);
        expect((await eventOf(bookingId)).status).toBe('CONFIRMED');
        server.clock.advance(60 * 60 * 1000);
        const now = server.clock.now().toISOString();
        await (await hand.desk()).sessions.cancel({ params, body: { reason: '台风停课' } });
        expect(await told(sessionId)).toEqual(['台风停课']);
        expect(await eventOf(bookingId)).toEqual({ status: 'CANCELLED', changedAt: now });
      },
    );
  });
});
