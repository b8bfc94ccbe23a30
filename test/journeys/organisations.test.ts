import { Database } from '@titles/server/database/database';
import { Organisation } from '@titles/server/organisations/organisation.entity';
import { Publicist } from '@titles/server/publicists/publicist.entity';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { application, otherCreditCode, sharingOn, stamped } from '../support/sharing';
import { audited } from '../support/staff';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof sharingOn>;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = sharingOn(server);
  });
  afterAll(() => server.close());

  const manager = () => server.app.get(Database).source.manager;
  const refusal = (code: string, words = '') =>
    expect.objectContaining({ code, message: expect.stringContaining(words) as unknown }) as unknown;

  test('a company of another district is approved there, and one whose code is wrong once staff within reach have corrected it', async () => {
    await hand.publicist('Chen');
    const [listed] = await manager().findBy(Organisation, { creditCode: application.creditCode });
    const { client, id } = await hand.apply('Xinhui', { district: '新会' });
    await client.publicists.sendForm({ file: stamped });
    const params = { publicistId: id };
    const far = await hand.staff('新会');
    await expect(far.publicists.approve({ params, body: {} })).rejects.toEqual(refusal('conflict', '属蓬江'));
    const organisationId = listed!.id;
    const code = { creditCode: '91440300708461136T', reason: '营业执照复印件' };
    await expect(far.organisations.correctCode({ params: { organisationId }, body: code })).rejects.toEqual(
      refusal('not-found'),
    );
    await (await hand.city()).publicists.approve({ params, body: {} });

    // Of the same name with another code: staff see the code and correct it.
    const wrong = { ...application, creditCode: otherCreditCode, company: '示例五厂' };
    await hand.publicist('Fifth', wrong);
    const right = await hand.apply('Sixth', { ...wrong, creditCode: '91440101MA59A04T1X' });
    await right.client.publicists.sendForm({ file: stamped });
    const staff = await hand.staff();
    const approve = () => staff.publicists.approve({ params: { publicistId: right.id }, body: {} });
    await expect(approve()).rejects.toEqual(refusal('conflict', '同名单位的信用代码不同'));
    const [fifth] = (await staff.organisations.list({ query: { name: '示例五厂' } })).rows;
    expect(fifth).toMatchObject({ creditCode: otherCreditCode, type: '民营企业', size: '中型' });
    const correct = (creditCode: string) =>
      staff.organisations.correctCode({
        params: { organisationId: fifth!.id },
        body: { creditCode, reason: '营业执照复印件' },
      });
    await expect(correct('91440101MA59A04T1Q')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(correct(application.creditCode)).rejects.toEqual(refusal('conflict', '另一个单位'));
    expect(await correct('91440101ma59a04t1x')).toMatchObject({ creditCode: '91440101MA59A04T1X' });
    await approve();
    expect(await manager().findOneBy(Publicist, { id: right.id })).toMatchObject({
      ...{ state: 'active', organisationId: fifth!.id },
    });
    const corrected = (await audited(server)).filter(
      ({ action }) => action === 'organisation.code-corrected',
    );
    expect(corrected).toMatchObject([
      { subject: fifth!.id, detail: { was: otherCreditCode, creditCode: '91440101MA59A04T1X' } },
    ]);
  });

  test('whom a company listed elsewhere sends is seen and approved there, and belongs to its district', async () => {
    const firm = { company: '示例六厂', creditCode: '91440700MA0000006Q' };
    await hand.publicist('Sixty', firm);
    const { client, id } = await hand.apply('Elsewhere', { ...firm, name: '钱九', district: '新会' });
    await client.publicists.sendForm({ file: stamped });
    const params = { publicistId: id };
    const [here, there, third] = [await hand.staff(), await hand.staff('新会'), await hand.staff('台山')];
    await expect(there.publicists.approve({ params, body: {} })).rejects.toEqual(
      refusal('conflict', '请由蓬江或市级工作人员批准'),
    );
    const found = async (staff: typeof here, query = {}) =>
      (await staff.publicists.list({ query: { creditCode: firm.creditCode, ...query } })).rows.map(
        ({ name, district }) => `${name} ${district}`,
      );
    expect(await found(here)).toEqual(['钱九 新会', '陈一 蓬江']);
    expect(await found(here, { state: 'applied', district: '新会', name: '钱' })).toEqual(['钱九 新会']);
    expect(await found(here, { state: 'active' })).toEqual(['陈一 蓬江']);
    expect(await found(there)).toEqual(['钱九 新会']);
    expect(await found(third)).toEqual([]);
    await expect(third.publicists.refuse({ params, body: { reason: '不在本区' } })).rejects.toEqual(
      refusal('not-found'),
    );
    await here.publicists.approve({ params, body: {} });
    expect(await manager().findOneBy(Publicist, { id })).toMatchObject({ state: 'active', district: '蓬江' });
    const [grant] = (await (await server.signIn('Elsewhere')).grants.mine()).grants;
    expect(grant).toMatchObject({ role: 'publicist', district: '蓬江' });
    expect(await found(here)).toEqual(['钱九 蓬江', '陈一 蓬江']);
    expect(await found(there)).toEqual([]);
  });

  test('colleagues are those of one company in the list, also after its code was corrected', async () => {
    const [right, wrong] = ['91440700MA0000007U', '91440700MA0000008Y'];
    const firm = { company: '示例七厂', creditCode: wrong };
    const { client: early, id: earlyId } = await hand.publicist('Early', { ...firm, name: '早一' });
    const staff = await hand.staff();
    const [listed] = (await staff.organisations.list({ query: { name: firm.company } })).rows;
    const body = { creditCode: right, reason: '营业执照复印件' };
    await staff.organisations.correctCode({ params: { organisationId: listed!.id }, body });
    const { id: lateId } = await hand.publicist('Late', { ...firm, creditCode: right, name: '晚二' });
    const { id: strangerId } = await hand.publicist('Whose', { ...firm, company: '示例八厂', name: '外三' });

    expect((await early.publicists.mine()).publicist!.colleagues).toEqual([{ id: lateId, name: '晚二' }]);
    const params = { publicistId: earlyId };
    expect((await staff.publicists.colleagues({ params })).colleagues).toEqual([
      { id: lateId, name: '晚二', phone: '138****0001' },
    ]);
    const end = (successorId: string) =>
      staff.publicists.end({ params, body: { reason: '已经离职', successorId } });
    await expect(end(strangerId)).rejects.toEqual(refusal('conflict', '本单位'));
    await expect(early.publicists.leave({ body: { successorId: strangerId } })).rejects.toEqual(
      refusal('conflict', '本单位'),
    );
    await end(lateId);
    expect(await manager().findOneBy(Publicist, { id: earlyId })).toMatchObject({ successorId: lateId });
  });

  test('a code that belongs to another name in the list gives nobody that company’s seat unless staff confirm the name', async () => {
    const listedAs = '示例（江门）精密有限公司';
    const code = { creditCode: '91440300192448589C' };
    await hand.publicist('Listed', { ...code, company: listedAs });
    await hand.publicist('Spelled', { ...code, company: '示例(江门) 精密有限公司' });
    const { client, id } = await hand.apply('Other', { ...code, company: '别家贸易公司' });
    await client.publicists.sendForm({ file: stamped });
    const staff = await hand.staff();
    const rows = async (company: string) =>
      (await staff.publicists.list({ query: { company } })).rows.map((row) => row.listedAs);
    expect(await rows('精密')).toEqual([null, null]);
    expect(await rows('别家')).toEqual([listedAs]);
    const approve = (body: { listedAs?: string }) =>
      staff.publicists.approve({ params: { publicistId: id }, body });
    for (const body of [{}, { listedAs: '别家贸易公司' }])
      await expect(approve(body)).rejects.toEqual(refusal('conflict', `在名单里是「${listedAs}」`));
    expect(await manager().findOneBy(Publicist, { id })).toMatchObject({
      ...{ state: 'applied', organisationId: null },
    });
    await approve({ listedAs });
    const approved = (await audited(server)).filter(({ action }) => action === 'publicist.approved');
    expect(approved.at(-1)).toMatchObject({ subject: id, detail: { listedAs } });
  });
});
