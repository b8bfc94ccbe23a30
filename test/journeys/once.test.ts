import { Database } from '@titles/server/database/database';
import { Once } from '@titles/server/http/once/once.service';
import { api } from '@titles/shared/contract/index';
import { createClient } from '@titles/shared/contract/endpoint';
import { bookingsOf } from '../support/bookings';
import { sendTo } from '../support/client';
import { companyPlacesOf } from '../support/company-places';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, granted } from '../support/staff';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { Retention } from '@titles/server/retention/retention.service';

const KEY = 'a-key-of-one-thing-done';
const DAY = 24 * 60 * 60 * 1000;

eachDatabase((database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, 'City', 'city-staff');
  });
  afterAll(() => server.close());

  const rows = <T>(sql: string) => server.app.get(Database).source.query<T[]>(sql);
  /** The client of the persona that sends each request with this key. */
  const sending = async (persona: string, key: string, kind: 'phone' | 'console' = 'phone') => {
    const accountId = await accountIdOf(server, persona);
    const { token } = await server.app
      .get(Database)
      .write((manager) => server.app.get(SessionsService).open(manager, accountId, kind));
    const send = sendTo(server.origin, token);
    return createClient(api, (request) => send({ ...request, key }));
  };
  const invitation = (name: string) => ({ body: { name, role: 'lecturer' as const, until: '2027-06-30' } });

  test('the same request with the same key is carried out once and answered alike', async () => {
    const city = await sending('City', KEY, 'console');
    const asked = await Promise.all(Array.from({ length: 5 }, () => city.grants.invite(invitation('王一'))));
    for (const answer of asked) expect(answer).toEqual(asked[0]);
    expect(await rows(`SELECT id FROM grants WHERE name = '王一'`)).toHaveLength(1);
    const stored = JSON.stringify(await rows('SELECT * FROM once_requests'));
    expect(stored).not.toContain(asked[0]!.code);
    expect(stored).not.toContain(KEY);
  });

  test('requests of the same moment are each carried out, and one that comes twice among them once', async () => {
    const names = ['王四', '王五', '王六', '王七', '王五', '王八'];
    const sent = names.map(async (name) => {
      const city = await sending('City', `${KEY}-of-${names.indexOf(name)}`, 'console');
      return () => city.grants.invite(invitation(name));
    });
    const answers = await Promise.all((await Promise.all(sent)).map((send) => send()));
    expect(answers[4]).toEqual(answers[1]);
    const invited = await rows<{ name: string }>(
      `SELECT name FROM grants WHERE name IN (${names.map((name) => `'${name}'`).join(', ')})`,
    );
    expect(invited.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort());
  });

  test('another request with the same key is refused, that of another person is another', async () => {
    const city = await sending('City', `${KEY}-2`, 'console');
    await city.grants.invite(invitation('王二'));
    await expect(city.grants.invite(invitation('王三'))).rejects.toMatchObject({
      code: 'conflict',
      message: '这次提交的内容和上一次不同，请刷新后重新操作。',
    });
    await granted(server, 'City too', 'city-staff');
    const other = await sending('City too', `${KEY}-2`, 'console');
    await other.grants.invite(invitation('王三'));
    expect(await rows(`SELECT id FROM grants WHERE name IN ('王二', '王三')`)).toHaveLength(2);
  });

  test('a seat of a company’s that is taken again with the same key is the same seat', async () => {
    const hand = lecturesOf(server);
    await hand.staffed();
    const places = companyPlacesOf(server, hand);
    await places.company('Pub', '示例公司甲');
    const { sessionId } = await hand.session(1, december(9, 14), 2);
    const { code } = await places.take(await server.signIn('Pub'), sessionId, 2);
    const li = await sending('Li', `${KEY}-claim`);
    const claim = () => li.lectures.company.claim({ params: { code }, body: { name: '李一' } });
    expect(await claim()).toEqual(await claim());
  });

  test('a refusal stands too, and bad input leaves no trace', async () => {
    const resourceId = await bookingsOf(server).session(1);
    const first = await sending('First', `${KEY}-3`);
    const { id } = await first.bookings.hold({ body: { resourceId } });
    const late = await sending('Late', `${KEY}-4`);
    await expect(late.bookings.hold({ body: { resourceId } })).rejects.toMatchObject({ code: 'full' });
    await (await sending('First', `${KEY}-5`)).bookings.cancel({ params: { bookingId: id } });
    await expect(late.bookings.hold({ body: { resourceId } })).rejects.toMatchObject({ code: 'full' });
    const before = await rows('SELECT id FROM once_requests');
    const wrong = await sending('Late', `${KEY}-6`);
    await expect(wrong.bookings.hold({ body: { resourceId: 'NO ID' } })).rejects.toMatchObject({
      status: 400,
    });
    await expect(
      (await sending('Late', 'short')).bookings.hold({ body: { resourceId } }),
    ).rejects.toMatchObject({
      fields: [{ path: 'headers.idempotency-key' }],
    });
    expect(await rows('SELECT id FROM once_requests')).toHaveLength(before.length);
  });

  describe('a crash between', () => {
    const once = () => server.app.get(Once);
    const asked = (key: string) => ({ accountId: 'somebody', key, content: 'the same' });
    const entry = (id: string) => () =>
      server.app.get(Database).write(async (manager) => {
        await manager.query(
          `INSERT INTO leases (name, holder, until) VALUES (?, 'x', '2026-01-01 00:00:00.000')`,
          [id],
        );
        return id;
      });
    const entered = async (id: string) => (await rows(`SELECT name FROM leases WHERE name = '${id}'`)).length;

    test('before anything was committed lets the next attempt carry it out', async () => {
      const dying = () => Promise.reject(new Error('the process died'));
      await expect(once().run(asked('crash-1'), dying)).rejects.toThrow('died');
      expect(await once().run(asked('crash-1'), entry('crash-1'))).toBe('crash-1');
    });

    test('after the commit never lets it be carried out again', async () => {
      const dying = async () => {
        await entry('crash-2')();
        throw new Error('the process died');
      };
      await expect(once().run(asked('crash-2'), dying)).rejects.toThrow('died');
      await expect(once().run(asked('crash-2'), entry('crash-2b'))).rejects.toMatchObject({
        code: 'conflict',
        message: '刚才的操作已经办理，请刷新查看结果。',
      });
      expect([await entered('crash-2'), await entered('crash-2b')]).toEqual([1, 0]);
    });

    test('that only looked like one: who was thought dead cannot commit any more', async () => {
      let wake = (): void => undefined;
      let sleep = (): void => undefined;
      const awake = new Promise<void>((resolve) => (wake = resolve));
      const asleep = new Promise<void>((resolve) => (sleep = resolve));
      const sleeper = once().run(asked('crash-3'), async () => {
        sleep();
        await awake;
        return entry('sleeper')();
      });
      await asleep;
      server.clock.advance(61_000);
      expect(await once().run(asked('crash-3'), entry('crash-3'))).toBe('crash-3');
      wake();
      await expect(sleeper).rejects.toMatchObject({ code: 'busy' });
      expect([await entered('crash-3'), await entered('sleeper')]).toEqual([1, 0]);
    });
  });

  test('after a day a key is forgotten', async () => {
    const work = jest.fn(() => Promise.resolve('done'));
    const asked = { accountId: 'somebody', key: 'a-key-of-yesterday', content: 'x' };
    await server.app.get(Once).run(asked, work);
    server.clock.advance(DAY + 1);
    await server.app.get(Once).run(asked, work);
    expect(work).toHaveBeenCalledTimes(2);
    server.clock.advance(DAY + 1);
    await server.app.get(Retention).run();
    expect(await rows('SELECT id FROM once_requests')).toEqual([]);
  });
});
