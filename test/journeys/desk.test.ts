import { AuditSealer } from '@titles/server/audit/audit-sealer.service';
import { Database } from '@titles/server/database/database';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { type EntityManager } from 'typeorm';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, atConsole, audited, granted } from '../support/staff';

const DAY = 24 * 60 * 60 * 1000;

eachDatabase((database) => {
  let server: TestServer;
  let wang: ApiClient;
  beforeEach(async () => {
    server = await startServer({ database });
    await granted(server, 'Wang', 'administrator');
    wang = await atConsole(server, 'Wang');
  });
  afterEach(() => server.close());

  const write = (work: (manager: EntityManager) => Promise<unknown>) => server.app.get(Database).write(work);
  const invite = (name: string, until = '2027-06-30') =>
    wang.grants.invite({ body: { name, role: 'lecturer', until } });

  describe('the list of grants', () => {
    test('filters, sorts and pages, and tells who may decide', async () => {
      await granted(server, 'Li', 'administrator');
      await invite('王_一', '2027-03-01');
      const { code } = await invite('王二', '2027-01-01');
      await (await server.signIn('Two')).grants.join({ body: { code } });
      const list = async (query: Parameters<ApiClient['grants']['list']>[0]['query'], client = wang) => {
        const { rows, total } = await client.grants.list({ query });
        return { names: rows.map(({ name }) => name), total };
      };
      expect(await list({ name: '王' })).toEqual({ names: ['王二', '王_一'], total: 2 });
      expect(await list({ name: '_' })).toEqual({ names: ['王_一'], total: 1 });
      expect(await list({ sort: 'until', size: 1 })).toEqual({ names: ['王二'], total: 4 });
      expect(await list({ sort: 'until', size: 1, page: 2 })).toEqual({ names: ['王_一'], total: 4 });
      expect(await list({ role: 'administrator', sort: 'name', order: 'desc' })).toEqual({
        names: ['Wang', 'Li'],
        total: 2,
      });
      const waiting = async (client: ApiClient) =>
        (await client.grants.list({ query: { state: 'accepted' } })).rows[0]!;
      expect(await waiting(wang)).toMatchObject({ invitedBy: 'Wang', mayApprove: false, mayEnd: true });
      expect(await waiting(await atConsole(server, 'Li'))).toMatchObject({ mayApprove: true });
    });

    test('a filter on the district takes a district no further than its own', async () => {
      await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
      const company = { kind: 'company', name: '示例公司', district: '江海' } as const;
      const { id: organisationId } = await wang.organisations.create({ body: company });
      await granted(server, 'Other', 'publicist', { organisationId, district: '江海' });
      const peng = await atConsole(server, 'Peng');
      const query = { district: '江海' } as const;
      expect(await peng.grants.list({ query })).toEqual({ rows: [], total: 0 });
      expect(await peng.organisations.list({ query })).toEqual({ rows: [], total: 0 });
      const [row] = (await wang.grants.list({ query })).rows;
      expect(row).toMatchObject({ name: 'Other', organisationName: '示例公司' });
    });
  });

  test("an administrator ends another person's session at once, and it is audited", async () => {
    const other = await server.signIn('Other');
    const accountId = await accountIdOf(server, 'Other');
    const { sessions, wechat } = await wang.accounts.get({ params: { accountId } });
    expect(wechat).toBe(true);
    expect(sessions.length).toBeGreaterThan(0);
    for (const { id: sessionId } of sessions)
      await wang.accounts.endSession({ params: { accountId, sessionId } });
    await expect(other.identity.me()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect((await audited(server)).at(-1)).toMatchObject({ action: 'session.ended', subject: accountId });
  });

  test('what was audited is found by actor, action, subject and day', async () => {
    const { grant } = await invite('王二');
    await server.app.get(AuditSealer).seal();
    server.clock.advance(DAY);
    wang = await atConsole(server, 'Wang');
    await wang.grants.end({ params: { grantId: grant.id } });
    const list = async (query: Parameters<ApiClient['audit']['list']>[0]['query']) =>
      (await wang.audit.list({ query })).rows.map(({ action }) => action);
    expect(await list({})).toEqual(['grant.ended', 'grant.invited']);
    expect(await list({ actor: 'Wan' })).toEqual(['grant.ended', 'grant.invited']);
    expect(await list({ actor: '没有的人' })).toEqual([]);
    expect(await list({ action: 'grant.ended', subject: grant.id })).toEqual(['grant.ended']);
    expect(await list({ from: '2026-11-24' })).toEqual(['grant.ended']);
    expect(await list({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['grant.invited']);
    const { rows } = await wang.audit.list({ query: { sort: 'at' } });
    expect(rows).toMatchObject([
      { actorName: 'Wang', position: 1, detail: { role: 'lecturer' } },
      { position: null },
    ]);
    expect(await wang.audit.chain()).toMatchObject({ broken: null, sealed: 1, waiting: 1 });
    await write((manager) =>
      manager.query("UPDATE audit_entries SET detail = '{}' WHERE action = 'grant.invited'"),
    );
    expect((await wang.audit.chain()).broken).toMatchObject({ position: 1 });
  });

  test('a message is withdrawn, another one decided, each with a reason; what it says stays unseen', async () => {
    const outbox = server.app.get(OutboxService);
    const message = (key: string) => ({
      key,
      kind: 'reminder' as const,
      subject: `bookings/${key}`,
      openid: server.wechat.openidOf('Li'),
      templateId: 'lecture',
      fields: { thing1: '只给本人看的话' },
      expiresAt: new Date(server.clock.now().getTime() + DAY),
      notBefore: new Date(server.clock.now().getTime() + DAY / 2),
    });
    await write((manager) => outbox.enqueue(manager, message('one'), message('two')));
    await write((manager) =>
      manager.update(QueuedMessage, { key: 'two' }, { state: 'unknown', reason: 'lapsed', attempts: 1 }),
    );
    const { rows } = await wang.outbox.list({ query: { sort: 'state' } });
    expect(JSON.stringify(rows)).not.toMatch(/只给本人看|openid/);
    const [one, two] = rows.map(({ id }) => ({ params: { messageId: id } }));
    const withdraw = () => wang.outbox.withdraw({ ...one!, body: { reason: '讲座取消' } });
    expect(await withdraw()).toMatchObject({ state: 'failed', reason: 'withdrawn' });
    await expect(withdraw()).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      wang.outbox.resolve({ ...two!, body: { finding: 'arrived', reason: ' ' } }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    await wang.outbox.resolve({ ...two!, body: { finding: 'arrived', reason: '本人说收到了' } });
    expect(await wang.outbox.get(two!)).toMatchObject({
      state: 'delivered',
      credits: 0,
      steps: [{ step: 'resolved', outcome: 'arrived', decidedBy: 'Wang' }],
    });
    expect((await audited(server)).slice(-2).map(({ action, detail }) => [action, detail])).toEqual([
      ['outbox.withdrawn', { reason: '讲座取消' }],
      ['outbox.resolved', { finding: 'arrived', reason: '本人说收到了' }],
    ]);
    const { templates, restsUntil } = await wang.outbox.overview();
    expect(templates).toMatchObject([
      { templateId: 'lecture', states: { failed: 1, delivered: 1, queued: 0 } },
    ]);
    expect(restsUntil).toBeNull();
  });

  test('a phone sees from where and when a console asked, as long as it waits', async () => {
    const { code, picture } = await server.client.staff.scan.start();
    expect(picture).toMatch(/^data:image\/png;base64,/);
    const phone = await server.signIn('Wang');
    const seen = await phone.staff.scan.look({ body: { code } });
    expect(seen).toMatchObject({ askedAt: '2026-11-23T08:00:00.000Z', address: '127.0.0.1' });
    expect(seen.browser).toContain('上的');
    const loginCode = server.wechat.codeFor('Wang');
    await phone.staff.scan.confirm({ body: { code, loginCode } });
    await expect(phone.staff.scan.look({ body: { code } })).rejects.toMatchObject({ code: 'not-found' });
  });
});
