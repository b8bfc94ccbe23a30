import { eachDatabase } from '../support/databases';
import { december, lecturesOf } from '../support/lectures';
import { onsiteOn, span } from '../support/onsite';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
    const onsite = onsiteOn(server);
    await onsite.company('Pub');
    await onsite.company('Other');
    await onsite.lecturer('Speaker');
    await onsite.ask('Pub', { times: [span(8, 14, 16)] });
    await onsite.accept('Speaker');
    const { sessionId } = await hand.session(5, december(9, 14), 3);
    const pub = await server.signIn('Pub');
    const { bookingId } = await pub.lectures.company.hold({ params: { sessionId }, body: { seats: 3 } });
    await pub.bookings.confirm({ params: { bookingId } });
    const { code } = (await hand.ticket(pub, bookingId)).company!;
    await pub.lectures.company.claim({ params: { code }, body: { name: '李一' } });
  });
  afterAll(() => server.close());

  test('a company sees what it has agreed to, and nobody else does', async () => {
    const { dates } = await (await server.signIn('Pub')).companyDates.list();
    // One of three seats is the publicist's own now.
    expect(dates.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['onsite', null],
      ['seats', 2],
    ]);
    expect(dates[0]!.title).toBe('Speaker老师来授课');
    expect(dates[0]!.startsAt < dates[1]!.startsAt).toBe(true);
    expect(await (await server.signIn('Other')).companyDates.list()).toEqual({ dates: [] });
    await expect((await server.signIn('Employee')).companyDates.list()).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('its twelve months are printed, with the windows of review and the public lectures', async () => {
    const printed = async (persona: string) => {
      const { token } = await server.client.identity.signIn({
        body: { code: server.wechat.codeFor(persona) },
      });
      const answer = await fetch(`${server.origin}/api${server.client.companyDates.sheet()}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return readPdf(new Uint8Array(await answer.arrayBuffer()))
        .pages.join('')
        .replace(/\s/g, '');
    };
    const [own, other] = [await printed('Pub'), await printed('Other')];
    for (const words of ['示例公司Pub', '上门培训', '单位名额', '大讲堂', '2026年度职称评审开始申报'])
      expect(own).toContain(words);
    expect(other).toContain('大讲堂');
    for (const words of ['上门培训：', '单位名额：']) expect(other).not.toContain(words);
  });

  test('what is over is gone', async () => {
    server.clock.set('2026-12-20T01:00:00.000Z');
    expect(await (await server.signIn('Pub')).companyDates.list()).toEqual({ dates: [] });
  });
});
