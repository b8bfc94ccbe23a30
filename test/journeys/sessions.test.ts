import { Database } from '@titles/server/database/database';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { clientOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { audited } from '../support/staff';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const over = { code: 'not-signed-in', status: 401 };

eachDatabase((database) => {
  describe('a session', () => {
    let server: TestServer;
    let persons = 0;
    let li: string;
    beforeAll(async () => {
      server = await startServer({ database });
    });
    afterAll(() => server.close());
    // Each test has a person of its own.
    beforeEach(() => {
      li = `Li ${(persons += 1)}`;
      server.clock.set('2026-11-23T08:00:00.000Z');
    });

    const signIn = (persona = li) =>
      server.client.identity.signIn({ body: { code: server.wechat.codeFor(persona) } });
    const refresh = (refreshToken: string) => server.client.identity.refresh({ body: { refreshToken } });
    const me = (token: string) => clientOf(server.origin, token).identity.me();
    /** A session of a console, as staff have one. */
    const console = async () => {
      const { account } = await signIn();
      return server.app
        .get(Database)
        .write((manager) => server.app.get(SessionsService).open(manager, account.id, 'console'));
    };

    test('has an access token for 15 minutes, and refreshes for as long as it is used', async () => {
      let { token, refreshToken } = await signIn();
      for (let day = 0; day < 40; day += 10) {
        server.clock.advance(15 * MINUTE - 1);
        await me(token);
        server.clock.advance(1);
        await expect(me(token)).rejects.toMatchObject(over);
        server.clock.advance(10 * DAY);
        ({ token, refreshToken } = await refresh(refreshToken));
        await me(token);
      }
      server.clock.advance(30 * DAY);
      await expect(refresh(refreshToken)).rejects.toMatchObject(over);
    });

    test('gives new tokens at each refresh, and the ones before are worth nothing', async () => {
      const first = await signIn();
      const second = await refresh(first.refreshToken);
      expect(second.refreshToken).not.toBe(first.refreshToken);
      await expect(me(first.token)).rejects.toMatchObject(over);
      await me(second.token);
    });

    test('ends for the thief and for the phone when a replaced refresh token comes again', async () => {
      const stolen = await signIn();
      const phone = await refresh(stolen.refreshToken);
      await me(phone.token);
      server.clock.advance(11 * SECOND);
      await expect(refresh(stolen.refreshToken)).rejects.toMatchObject(over);
      await expect(me(phone.token)).rejects.toMatchObject(over);
      await expect(refresh(phone.refreshToken)).rejects.toMatchObject(over);
      const { id } = stolen.account;
      expect(await audited(server)).toMatchObject([
        { actor: 'unknown', action: 'session.token-reused', subject: id, detail: { kind: 'phone' } },
      ]);
    });

    test('ends too when the thief came first, or with one of long ago', async () => {
      const { refreshToken: stolen } = await signIn();
      const thief = await refresh(stolen);
      await me(thief.token);
      const later = await refresh(thief.refreshToken);
      await me(later.token);
      await expect(refresh(stolen)).rejects.toMatchObject(over);
      await expect(me(later.token)).rejects.toMatchObject(over);
    });

    test('outlives an answer that was lost, however late the phone asks again', async () => {
      const { refreshToken } = await signIn();
      const lost = await refresh(refreshToken);
      server.clock.advance(2 * HOUR);
      const again = await refresh(refreshToken);
      expect([again.token, again.refreshToken]).toEqual([lost.token, lost.refreshToken]);
      await me(again.token);
      await me((await refresh(again.refreshToken)).token);
    });

    test('gives those who refresh at the same moment the same tokens', async () => {
      const { refreshToken } = await signIn();
      const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(refreshToken)));
      expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
      await me(answers[0]!.token);
      server.clock.advance(10 * SECOND);
      expect((await refresh(refreshToken)).token).toBe(answers[0]!.token);
    });

    test('takes no token for another one, and none that was invented', async () => {
      const { token, refreshToken } = await signIn();
      await expect(me(refreshToken)).rejects.toMatchObject(over);
      await expect(refresh(token)).rejects.toMatchObject(over);
      for (const part of refreshToken.split('.')) await expect(me(part)).rejects.toMatchObject(over);
      await expect(refresh(`x${refreshToken}`)).rejects.toMatchObject(over);
      await me(token);
    });

    test('of a console ends after 30 minutes without a request, and after 12 hours', async () => {
      let { token, refreshToken } = await console();
      for (let hours = 0; hours < 11.5; hours += 0.25) {
        server.clock.advance(15 * MINUTE - 1);
        await me(token);
        server.clock.advance(1);
        ({ token, refreshToken } = await refresh(refreshToken));
      }
      server.clock.advance(29 * MINUTE);
      ({ token, refreshToken } = await refresh(refreshToken));
      await me(token);
      server.clock.advance(MINUTE);
      await expect(me(token)).rejects.toMatchObject(over);

      const idle = await console();
      server.clock.advance(14 * MINUTE);
      await me(idle.token);
      server.clock.advance(29 * MINUTE);
      const back = await refresh(idle.refreshToken);
      server.clock.advance(30 * MINUTE);
      await expect(refresh(back.refreshToken)).rejects.toMatchObject(over);
    });

    test('keeps its last use to the minute on a console, to five on a phone', async () => {
      const lastUse = async (token: string) => {
        const { sessions } = await clientOf(server.origin, token).sessions.list();
        return sessions.find(({ current }) => current)!.usedAt.slice(11, 16);
      };
      const uses = { phone: (await signIn()).token, console: (await console()).token };
      const seen = [];
      for (const minutes of [0, 1, 3, 1]) {
        server.clock.advance(minutes * MINUTE);
        seen.push([await lastUse(uses.phone), await lastUse(uses.console)]);
      }
      expect(seen).toEqual([
        ['08:00', '08:00'],
        ['08:00', '08:01'],
        ['08:00', '08:04'],
        ['08:05', '08:05'],
      ]);
    });

    test('is listed for its owner and ended by them, another one’s is not found', async () => {
      const mine = await signIn();
      server.clock.advance(MINUTE);
      const lost = await signIn();
      const owner = clientOf(server.origin, mine.token);
      const { sessions } = await owner.sessions.list();
      expect(sessions.map(({ kind, current, usedAt }) => ({ kind, current, usedAt }))).toEqual([
        { kind: 'phone', current: true, usedAt: '2026-11-23T08:01:00.000Z' },
        { kind: 'phone', current: false, usedAt: '2026-11-23T08:01:00.000Z' },
      ]);
      const { id } = sessions.find(({ current }) => !current)!;
      const wang = await server.signIn('Wang');
      await expect(wang.sessions.end({ params: { sessionId: id } })).rejects.toMatchObject({
        code: 'not-found',
      });
      await me(lost.token);
      await owner.sessions.end({ params: { sessionId: id } });
      await expect(me(lost.token)).rejects.toMatchObject(over);
      await expect(refresh(lost.refreshToken)).rejects.toMatchObject(over);
      expect((await owner.sessions.list()).sessions).toHaveLength(1);
    });

    test('has hashes in the database, and none of its tokens', async () => {
      const first = await signIn();
      const second = await refresh(first.refreshToken);
      await me(second.token);
      const rows: unknown[] = await server.app.get(Database).source.query('SELECT * FROM sessions');
      const kept = JSON.stringify(rows);
      for (const { token, refreshToken } of [first, second])
        for (const secret of [token, ...refreshToken.split('.')]) expect(kept).not.toContain(secret);
    });
  });
});
