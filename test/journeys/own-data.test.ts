import { Database } from '@titles/server/database/database';
import { Credit } from '@titles/server/outbox/credit.entity';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { Erasures } from '@titles/server/privacy/erasures.service';
import { WechatEvents } from '@titles/server/wechat/push/wechat-events.service';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { bookingsOf } from '../support/bookings';
import { type ApiClient } from '../support/client';
import { agreeing } from '../support/consent';
import { eachDatabase } from '../support/databases';
import { rowsOfEveryTable } from '../support/rows';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, audited, granted } from '../support/staff';

const phone = '13800001234';
const document = '11010519491231002X';
/** Where the number of a deleted account may still stand; nobody is behind it any more. */
const PSEUDONYMS = ['audit_entries', 'consents', 'erasures', 'grants'];

eachDatabase((database) => {
  let server: TestServer;
  let sessionId: string;
  beforeAll(async () => {
    server = await startServer({ database });
    server.wechat.deliverTo(server.origin);
    server.wechat.offer('lecture', ['thing1']);
  });
  afterAll(() => server.close());

  const source = () => server.app.get(Database).source;
  const erasures = () => server.app.get(Erasures, { strict: false });
  const loginCode = (persona: string) => ({ body: { loginCode: server.wechat.codeFor(persona) } });
  /** Somebody of whom every feature holds something; Next waits for the seat. */
  const known = async (
    persona: string,
  ): Promise<{ client: ApiClient; accountId: string; openid: string }> => {
    const client = await agreeing(await server.signIn(persona), 'self-checks', 'phone', 'document');
    const [accountId, openid] = [await accountIdOf(server, persona), server.wechat.openidOf(persona)];
    await client.eligibility.save({ body: { ruleSet: ruleSet.id, record: {} } });
    await client.privacy.numbers.bindPhone({
      body: { phoneCode: server.wechat.phoneCodeFor(persona, phone) },
    });
    await client.privacy.numbers.bindDocument({ body: { number: document } });
    const { session, seat, waitingList } = bookingsOf(server);
    sessionId = await session(1);
    await seat(sessionId, accountId);
    const other = await session(1);
    await seat(other, await accountIdOf(server, 'Other'));
    await waitingList.join(other, { accountId, company: null, seats: 1 });
    await waitingList.join(sessionId, {
      accountId: await accountIdOf(server, 'Next'),
      company: null,
      seats: 1,
    });
    server.wechat.choose(persona, 'lecture', 'accept');
    await server.wechat.settled();
    await server.app.get(Database).write((manager) =>
      server.app.get(OutboxService).enqueue(manager, {
        key: `of ${accountId}`,
        kind: 'reminder',
        subject: 'bookings/one',
        openid,
        templateId: 'lecture',
        fields: { thing1: '职称大讲堂' },
        // Not sent meanwhile: what WeChat says of a message may come after its person is gone.
        notBefore: new Date('2026-11-30T12:00:00.000Z'),
        expiresAt: new Date('2026-12-01T00:00:00.000Z'),
      }),
    );
    return { client, accountId, openid };
  };
  const tablesWith = async (text: string) =>
    Object.entries(await rowsOfEveryTable(source()))
      .filter(([, rows]) => JSON.stringify(rows).includes(text))
      .map(([name]) => name);
  const everySign = ({ accountId, openid }: { accountId: string; openid: string }) =>
    Promise.all([accountId, openid].map(tablesWith));

  test('a person sees how much is held of them, and takes all of it away', async () => {
    const { client } = await known('Li');
    const { parts, hindrance } = await client.privacy.held();
    expect(hindrance).toBeNull();
    const counts = Object.fromEntries(parts.map(({ name, count }) => [name, count]));
    expect(counts).toMatchObject({
      account: 1,
      'self-checks': 1,
      phone: 1,
      document: 1,
      bookings: 1,
      'waiting-list': 1,
      messages: 1,
      subscriptions: 1,
      'wechat-events': 1,
      consents: 3,
    });
    const exported = await client.privacy.export(loginCode('Li'));
    expect(exported.parts.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    const text = JSON.stringify(exported);
    for (const word of [phone, document, '集中宣讲', '职称大讲堂', ruleSet.id]) expect(text).toContain(word);
    // WeChat's name for the person and hashes of their secrets are of no use to them, and of much to others.
    expect(text).not.toContain(server.wechat.openidOf('Li'));
    expect(await audited(server)).toContainEqual(
      expect.objectContaining({ action: 'account.exported' }) as unknown,
    );
  });

  test('a token alone exports and deletes nothing: the person must be there', async () => {
    const { client, accountId } = await known('Stolen');
    for (const body of [{ loginCode: server.wechat.codeFor('Thief') }, { loginCode: null }]) {
      await expect(client.privacy.export({ body })).rejects.toMatchObject({ code: 'sign-in-failed' });
      await expect(client.privacy.erase({ body })).rejects.toMatchObject({ code: 'sign-in-failed' });
    }
    expect(await tablesWith(accountId)).toContain('accounts');
  });

  test('deleting leaves no row that leads to them, and their seat goes to who waits', async () => {
    const wang = await known('Wang');
    await wang.client.privacy.erase(loginCode('Wang'));
    const [byAccount, byOpenid] = await everySign(wang);
    expect(byOpenid).toEqual([]);
    expect(PSEUDONYMS).toEqual(expect.arrayContaining(byAccount!));
    await expect(wang.client.privacy.held()).rejects.toMatchObject({ code: 'not-signed-in' });

    const next = await server.signIn('Next');
    const { waiting } = await next.bookings.list();
    expect(waiting.find(({ resourceId }) => resourceId === sessionId)).toMatchObject({ state: 'offered' });
    expect(await bookingsOf(server).seats(sessionId)).toEqual({ taken: 1, booked: 1 });
    expect(await audited(server)).toContainEqual({
      actor: `account:${wang.accountId}`,
      action: 'account.erased',
      subject: wang.accountId,
      detail: { way: 'person' },
    });

    const again = await server.signIn('Wang');
    expect((await again.identity.me()).id).not.toBe(wang.accountId);
    expect((await again.eligibility.list()).checks).toEqual([]);
  });

  test('what took place stays as a number of seats', async () => {
    const { accountId } = await known('Zhou');
    server.clock.set('2026-11-30T08:00:00.000Z');
    const later = await server.signIn('Zhou');
    await later.privacy.erase(loginCode('Zhou')).finally(() => server.clock.set('2026-11-23T08:00:00.000Z'));
    const rows: object[] = await source().query(
      'SELECT account_id, seat_key FROM bookings WHERE resource_id = ?',
      [sessionId],
    );
    expect(rows).toEqual([{ account_id: '', seat_key: null }]);
    expect(await tablesWith(accountId)).not.toContain('bookings');
  });

  test('staff end their grants first; then nothing but numbers is left of them', async () => {
    const chen = await known('Chen');
    const grant = await granted(server, 'Chen', 'lecturer');
    const hindered = expect.stringContaining('工作身份') as string;
    expect(await chen.client.privacy.held()).toMatchObject({ hindrance: hindered });
    await expect(chen.client.privacy.erase(loginCode('Chen'))).rejects.toMatchObject({
      code: 'conflict',
      message: hindered,
    });
    expect(await tablesWith(chen.openid)).toContain('accounts');
    await source().query(`UPDATE grants SET state = 'ended' WHERE id = ?`, [grant.id]);
    await chen.client.privacy.erase(loginCode('Chen'));
    expect(await source().query('SELECT name FROM grants WHERE id = ?', [grant.id])).toEqual([
      { name: '已注销' },
    ]);
  });

  test('WeChat’s word that they gave it up deletes the same, grants and all', async () => {
    const sun = await known('Sun');
    const grant = await granted(server, 'Sun', 'lecturer');
    server.wechat.cancel('Sun');
    await server.wechat.settled();
    await erasures().carryOutWaiting();
    const [byAccount, byOpenid] = await everySign(sun);
    expect(byOpenid).toEqual([]);
    expect(PSEUDONYMS).toEqual(expect.arrayContaining(byAccount!));
    expect(await source().query('SELECT state FROM grants WHERE id = ?', [grant.id])).toEqual([
      { state: 'ended' },
    ]);
    expect(await erasures().carryOutWaiting()).toBe(0);
  });

  test('one permission taken back at WeChat deletes what came by it, and the account stays', async () => {
    const { client } = await known('Zheng');
    const kept = async () => (await client.privacy.numbers.list()).numbers.map(({ kind }) => kind);
    const consented = async () =>
      (await client.privacy.consents.list()).consents
        .filter(({ state }) => state === 'given')
        .map(({ purpose }) => purpose);
    const revoke = async (info: string) => {
      server.wechat.revoke('Zheng', info);
      await server.wechat.settled();
      expect(await erasures().carryOutWaiting()).toBe(0);
    };
    for (const info of ['1', '7', '14', '99']) await revoke(info);
    expect(await kept()).toEqual(['phone', 'document']);
    await revoke('8');
    expect(await kept()).toEqual(['document']);
    expect(await consented()).toEqual(['self-checks', 'document']);
    expect((await client.eligibility.list()).checks).toHaveLength(1);
  });

  test('a permission taken back at WeChat ends what was agreed to by then, and nothing else', async () => {
    const client = await server.signIn('Qian');
    const standing = async () =>
      (await client.privacy.consents.list()).consents.find(({ purpose }) => purpose === 'phone')?.state;
    const revokedAt = (at: Date) =>
      server.app.get(WechatEvents, { strict: false }).take({
        type: 'user_authorization_revoke',
        openid: server.wechat.openidOf('Qian'),
        at,
        details: ['8'],
      });
    const before = server.clock.now();
    await revokedAt(before);
    expect(await standing()).toBe('none');
    server.clock.advance(5400);
    await agreeing(client, 'phone');
    await revokedAt(new Date(before.getTime() + 4000));
    expect(await standing()).toBe('given');
    // In the second of the consent, as WeChat tells it.
    await revokedAt(new Date(before.getTime() + 5000));
    expect(await standing()).toBe('withdrawn');
  });

  test('of somebody who never signed in, WeChat’s word deletes what its events told', async () => {
    server.wechat.choose('Guest', 'lecture', 'accept');
    server.wechat.cancel('Guest');
    await server.wechat.settled();
    await erasures().carryOutWaiting();
    expect(await tablesWith(server.wechat.openidOf('Guest'))).toEqual([]);
    expect(await source().manager.findBy(Credit, { openid: server.wechat.openidOf('Guest') })).toEqual([]);
  });

  test('a request that was under way writes nothing that stays', async () => {
    const { client, accountId } = await known('Late');
    await client.privacy.erase(loginCode('Late'));
    await source().query(
      `INSERT INTO saved_checks (id, account_id, slot, rule_set, record, saved_at)
       VALUES ('late', ?, 1, 'r', '{}', '2026-11-23 08:00:00.000')`,
      [accountId],
    );
    await erasures().lookAgain();
    expect(await tablesWith(accountId)).not.toContain('saved_checks');
  });
});
