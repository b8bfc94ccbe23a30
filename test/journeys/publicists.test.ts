import { Publicist } from '@titles/server/publicists/publicist.entity';
import { Database } from '@titles/server/database/database';
import { Grant } from '@titles/server/identity/grant.entity';
import { Organisation } from '@titles/server/organisations/organisation.entity';
import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { application, otherCreditCode, sharingOn, stamped } from '../support/sharing';
import { accountIdOf, atConsole, audited, granted, tokenAtConsole } from '../support/staff';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof sharingOn>;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = sharingOn(server);
  });
  afterAll(() => server.close());

  const manager = () => server.app.get(Database).source.manager;
  const download = async (address: string, token: string) =>
    fetch(`${server.origin}/api${address}`, { headers: { authorization: `Bearer ${token}` } });
  const refusal = (code: string, words = '') =>
    expect.objectContaining({ code, message: expect.stringContaining(words) as unknown }) as unknown;

  test('somebody applies only with consent, and with a code whose check digit is right', async () => {
    const client = await server.signIn('Nobody');
    await expect(client.publicists.apply({ body: application })).rejects.toEqual(refusal('consent-needed'));
    await expect(
      client.publicists.apply({ body: { ...application, creditCode: '91350100M000100Y44' } }),
    ).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'body.creditCode', message: expect.stringContaining('共18位') as unknown }],
    });
    expect(await client.publicists.mine()).toEqual({ publicist: null });
  });

  test('the form is printed with what was filled in, and approval waits until it comes back stamped', async () => {
    const { client, id } = await hand.apply('Chen');
    await expect(client.publicists.apply({ body: application })).rejects.toEqual(
      refusal('conflict', '已经申请'),
    );
    const { token } = await server.client.identity.signIn({
      body: { code: server.wechat.codeFor('Chen') },
    });
    const printed = await download(client.publicists.form(), token);
    const text = readPdf(new Uint8Array(await printed.arrayBuffer())).pages.join('');
    for (const words of ['职称宣传员推荐表', '示例电子有限公司', '陈一', '13800000001'])
      expect(text).toContain(words);

    const staff = await hand.staff();
    const params = { publicistId: id };
    await expect(staff.publicists.approve({ params, body: {} })).rejects.toEqual(
      refusal('conflict', '推荐表'),
    );
    await client.publicists.sendForm({ file: stamped });
    const shown = await download(
      staff.publicists.stampedForm({ params }),
      await tokenAtConsole(server, 'Staff-蓬江'),
    );
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(stamped.content);

    await staff.publicists.approve({ params, body: {} });
    await expect(staff.publicists.approve({ params, body: {} })).rejects.toEqual(
      refusal('conflict', '已经通过'),
    );
    expect((await client.publicists.mine()).publicist).toMatchObject({
      state: 'active',
      phone: '138****0001',
    });
    const [organisation] = await manager().findBy(Organisation, { creditCode: application.creditCode });
    expect(organisation).toMatchObject({ kind: 'company', name: application.company, size: '中型' });
    expect((await (await server.signIn('Chen')).grants.mine()).grants).toMatchObject([
      { role: 'publicist', organisationId: organisation!.id, state: 'active' },
    ]);
    expect((await audited(server)).filter(({ action }) => action === 'publicist.approved')).toHaveLength(1);
  });

  test('colleagues are named to who works with them, not to whoever types the company’s code', async () => {
    const { client } = await hand.apply('Curious', { name: '好奇' });
    expect((await client.publicists.mine()).publicist).toMatchObject({ state: 'applied', colleagues: [] });
    await client.publicists.leave({ body: { successorId: null } });
    expect((await client.publicists.mine()).publicist).toMatchObject({ state: 'left', colleagues: [] });
  });

  test('a phone number stands nowhere in plain text, and each look at it is audited', async () => {
    const [row] = await manager().findBy(Publicist, { accountId: await accountIdOf(server, 'Chen') });
    expect(JSON.stringify(row)).not.toContain('13800000001');
    const staff = await hand.staff();
    const { phone } = await staff.publicists.phone({
      params: { publicistId: row!.id },
      body: { reason: '电话核实推荐表' },
    });
    expect(phone).toBe('13800000001');
    const last = (await audited(server)).at(-1);
    expect(last).toMatchObject({ action: 'publicist.phone-revealed', detail: { reason: '电话核实推荐表' } });
    expect(JSON.stringify(last)).not.toContain(phone);
  });

  test('staff decide in their district alone, and never about themselves', async () => {
    const { id } = await hand.apply('Far', {
      district: '台山',
      creditCode: otherCreditCode,
      company: '台山示例厂',
    });
    const staff = await hand.staff();
    const params = { publicistId: id };
    for (const attempt of [
      () => staff.publicists.approve({ params, body: {} }),
      () => staff.publicists.refuse({ params, body: { reason: '材料不全' } }),
      () => staff.publicists.end({ params, body: { reason: '离职了', successorId: null } }),
      () => staff.publicists.phone({ params, body: { reason: '核实一下' } }),
    ])
      await expect(attempt()).rejects.toEqual(refusal('not-found'));
    expect((await staff.publicists.list({ query: {} })).rows.map((row) => row.district)).not.toContain(
      '台山',
    );

    const { client, id: own } = await hand.apply('Clerk', {
      company: '示例二厂',
      creditCode: otherCreditCode,
    });
    await client.publicists.sendForm({ file: stamped });
    await granted(server, 'Clerk', 'district-staff', { district: '蓬江' });
    const clerk = await atConsole(server, 'Clerk');
    await expect(clerk.publicists.approve({ params: { publicistId: own }, body: {} })).rejects.toEqual(
      refusal('not-allowed', '自己的申请'),
    );
    await staff.publicists.refuse({ params: { publicistId: own }, body: { reason: '推荐表看不清' } });
    expect((await client.publicists.mine()).publicist).toMatchObject({
      state: 'refused',
      reason: '推荐表看不清',
    });
    await hand.apply('Clerk', { company: '示例二厂', creditCode: otherCreditCode });
  });

  test('a company has several, and who leaves hands over to one of them alone', async () => {
    const { id: second } = await hand.publicist('Second', { name: '李二' });
    const { id: stranger } = await hand.publicist('Stranger', {
      ...{ name: '外人', company: '示例三厂', creditCode: '91440300708461136T' },
    });
    const chen = await server.signIn('Chen');
    expect((await chen.publicists.mine()).publicist!.colleagues).toEqual([{ id: second, name: '李二' }]);
    await expect(chen.publicists.leave({ body: { successorId: stranger } })).rejects.toEqual(
      refusal('conflict', '本单位'),
    );
    await chen.publicists.leave({ body: { successorId: second } });
    expect((await chen.publicists.mine()).publicist).toMatchObject({ state: 'left' });
    expect((await (await server.signIn('Chen')).grants.mine()).grants).toEqual([]);
    await expect(chen.publicists.leave({ body: { successorId: null } })).rejects.toEqual(
      refusal('not-found'),
    );
  });

  test('staff end the work of who left and name who goes on, of the same company alone', async () => {
    const { id: third } = await hand.publicist('Third', { name: '张三' });
    const { id: fourth } = await hand.publicist('Fourth', { name: '周四' });
    const staff = await hand.staff();
    const query = { state: 'active' as const, creditCode: application.creditCode };
    const { rows } = await staff.publicists.list({ query });
    expect(rows.map(({ name }) => name).sort()).toEqual(['周四', '张三', '李二']);
    const end = (successorId: string) =>
      staff.publicists.end({ params: { publicistId: third }, body: { reason: '已经离职', successorId } });
    const [other] = await manager().findBy(Publicist, { company: '示例三厂' });
    await expect(end(other!.id)).rejects.toEqual(refusal('conflict', '本单位'));
    await end(fourth);
    expect(await manager().findOneBy(Publicist, { id: third })).toMatchObject({
      state: 'left',
      successorId: fourth,
      reason: '已经离职',
    });
    expect((await audited(server)).at(-1)).toMatchObject({
      action: 'publicist.ended',
      subject: third,
      detail: { reason: '已经离职', successor: fourth },
    });
  });

  test('withdrawing the consent ends the work, and takes name, phone and form away', async () => {
    const client = await server.signIn('Second');
    const second = (await client.publicists.mine()).publicist!.id;
    await client.privacy.consents.withdraw({ body: { purpose: 'publicist' } });
    const row = await manager().findOneBy(Publicist, { id: second });
    const gone = { accountId: '', name: '已注销', sealed: null, blindIndex: null, form: null };
    expect(row).toMatchObject({ state: 'left', ...gone });
    expect(await client.publicists.mine()).toEqual({ publicist: null });
  });

  test('also of somebody whose role ran out so long ago that it is not kept any more', async () => {
    const { client, id } = await hand.publicist('Long');
    await manager().delete(Grant, { accountId: await accountIdOf(server, 'Long') });
    await client.privacy.consents.withdraw({ body: { purpose: 'publicist' } });
    expect(await manager().findOneBy(Publicist, { id })).toMatchObject({ state: 'left', name: '已注销' });
  });
});
