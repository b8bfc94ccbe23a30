import { type Input } from '@titles/shared/contract/endpoint';
import { type needs } from '@titles/shared/contract/needs';
import { agreeing } from '../support/consent';
import { onsiteOn, span } from '../support/onsite';
import { sessionOf } from '../support/pages';
import { png } from '../support/pictures';
import { startServer, type TestServer } from '../support/server';
import { application } from '../support/sharing';
import { type Network } from '../support/weapp/fake-wx';
import { networkTo } from '../support/weapp/network';
import { offline, Weapp } from '../support/weapp/weapp';

const lecturer = '/features/lecturers/workspace/index';
const toProfile = '讲师资料与可讲时间';

let server: TestServer;
let hand: ReturnType<typeof onsiteOn>;
const apps: Weapp[] = [];
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  hand = onsiteOn(server);
});
afterEach(() => {
  for (const app of apps.splice(0)) {
    expect(app.errors).toEqual([]);
    expect([...app.missing]).toEqual([]);
    app.close();
  }
});
afterAll(() => server.close());

const service: Network = (request) => networkTo(server.origin)(request);
/** The service, but for what is asked below these addresses. */
const without =
  (address: RegExp): Network =>
  (request) =>
    address.test(request.url) ? offline(request) : service(request);
const phone = async (persona: string, network = service) => {
  const session = JSON.stringify(await sessionOf(server, persona));
  const app = new Weapp({ network, storage: new Map([['titles.session', session]]) });
  apps.push(app);
  return app;
};
/** What stands in the fields, in reading order. */
const fields = ({ page }: Weapp) =>
  page
    .nodes()
    .filter((node) => ['input', 'textarea'].includes(page.tag(node) ?? ''))
    .map((node) => page.attribute(node, 'value'));
const type = (app: Weapp, words: string, field: number) => {
  app.page.input(words, field);
  return app.settled();
};

test('a profile that is opened again starts from what was saved, so that nothing of before is put back', async () => {
  await hand.lecturer('Li');
  const app = await phone('Li');
  await app.launch(lecturer);
  await app.tap(toProfile);
  await type(app, '正高级工程师', 1);
  await app.tap('保存');
  await app.tap(toProfile);
  expect(fields(app)[1]).toBe('正高级工程师');
  await type(app, '李老师', 0);
  await app.tap('保存');
  const { lecturer: saved } = await (await hand.as('Li')).lecturers.mine();
  expect(saved).toMatchObject({ name: '李老师', title: '正高级工程师' });
});

test('what is typed stays when a form reads again', async () => {
  await hand.lecturer('Wu');
  const portrait = { type: 'image/png' as const, content: png(240, 240) };
  await (await hand.as('Wu')).lecturers.portrait.set({ query: { consent: 'agreed' }, file: portrait });
  const app = await phone('Wu');
  await app.launch('/features/lecturers/profile/index');
  await type(app, '教授', 1);
  await app.tap('撤回同意并删除肖像');
  expect(app.page.text).not.toContain('肖像');
  expect(fields(app)[1]).toBe('教授');
});

test('the survey starts from what was answered meanwhile, or says that it cannot be read', async () => {
  const need: Input<typeof needs.tell>['body'] = {
    ...{ asker: 'employer', district: '新会', topics: ['exams'] },
    ...{ form: 'video', time: 'evening', comment: '想听考试' },
  };
  const app = await phone('Wang');
  await app.launch();
  const page = '/features/lectures/needs/index';
  const reopened = (network: Network) => {
    app.network = network;
    return app.launch(page);
  };
  await reopened(service);
  expect(app.page.text).toContain('提交');
  await (await hand.as('Wang')).needs.tell({ body: need });
  await reopened(offline);
  expect(fields(app)).toEqual([]);
  expect(app.page.text).toContain('网络好像断开了');
  app.network = service;
  await app.tap('重新读取');
  expect(fields(app)).toEqual(['想听考试']);
});

test('a workspace that cannot be read again stays, with what is typed; what failed is read on demand', async () => {
  await hand.company('Gong');
  await hand.lecturer('Tang', { fields: ['人工智能'] });
  await hand.ask('Gong', { field: '人工智能', times: [span(8, 14, 16)] });
  const app = await phone('Tang', without(/lecturers\/mine/));
  await app.launch(lecturer);
  expect(app.page.text).toContain('网络好像断开了');
  app.network = service;
  await app.tap('重新读取');
  await app.tap('换时间');
  app.network = offline;
  await app.tap(toProfile);
  await app.back();
  expect(app.page.text).toContain('提这个时间');
  expect(app.page.text).toContain('下面是上次读到的内容');
  app.network = service;
  await app.tap('重新读取');
  expect(app.page.text).toContain('提这个时间');
  expect(app.page.text).not.toContain('上次读到');
});

test('a workspace that is closed to somebody by now stays no more', async () => {
  await hand.lecturer('Xie');
  const app = await phone('Xie');
  await app.launch(lecturer);
  expect(app.page.text).toContain('现在没有要回复的邀请');
  await app.tap(toProfile);
  const error = { code: 'not-allowed', message: '没有权限。', requestId: '1', fields: [] };
  app.network = () => Promise.resolve({ statusCode: 403, data: { error }, header: {} });
  await app.back();
  expect(app.page.text).toContain('这一页供讲师使用');
  expect(app.page.text).not.toContain('现在没有要回复的邀请');
});

test('a publicist’s pages stay when they cannot be read again', async () => {
  const client = await hand.as('Pub');
  await agreeing(client, 'publicist');
  await client.publicists.apply({ body: application });
  for (const [page, ahead] of [
    ['workspace', '我的申请'],
    ['company', '单位自查表'],
  ] as const) {
    const app = await phone('Pub');
    await app.launch(`/features/publicists/${page}/index`);
    app.network = offline;
    await app.tap(ahead);
    await app.back();
    expect(app.page.text).toContain(application.company);
    expect(app.page.text).toContain(ahead);
    expect(app.page.text).toContain('下面是上次读到的内容');
  }
});

test('a request that is not taken says what is wrong with it', async () => {
  await hand.company('Qi');
  const app = await phone('Qi');
  await app.launch('/features/onsite/ask/index');
  for (const [field, words] of ['申报材料怎么写', '2001', '示例路1号', '陈女士', '0750-1234567转8'].entries())
    await type(app, words, field);
  app.page.pick('2026-12-08', 0);
  await app.settled();
  await app.tap('提交申请');
  expect(app.page.text).toContain('最多2000人；电话只含数字、空格、+、-和括号。');
  expect(app.page.text).not.toContain('请按提示');
});

test('an application waits for what is agreed to, and loses nothing', async () => {
  const app = await phone('Zhao', without(/consents/));
  await app.launch('/features/publicists/apply/index');
  await type(app, '示例公司', 0);
  expect(app.page.text).toContain('网络好像断开了');
  app.network = service;
  await app.tap('重新读取');
  expect(app.page.text).toContain('我已阅读，同意这样使用');
  expect(fields(app)[0]).toBe('示例公司');
});

test('an invitation is declined, and a request cancelled, only when that is said once more', async () => {
  await hand.company('Si');
  await hand.lecturer('Bao', { fields: ['物联网'] });
  const { id } = await hand.ask('Si', { field: '物联网', times: [span(9, 9, 11)] });
  const bao = await phone('Bao');
  await bao.launch(lecturer);
  await bao.tap('不行');
  await bao.tap('再想想');
  expect(await hand.asks('Bao')).toHaveLength(1);
  await hand.accept('Bao');
  const si = await phone('Si');
  await si.launch(`/features/onsite/request/index?requestId=${id}`);
  await si.tap('取消这次申请');
  await si.tap('先留着');
  expect((await hand.request('Si', id)).state).toBe('confirmed');
  await si.tap('取消这次申请');
  await si.tap('确定取消');
  expect(si.page.text).toContain('已取消');
  await hand.ask('Si', { field: '物联网', times: [span(10, 9, 11)] });
  await bao.launch(lecturer);
  await bao.tap('不行');
  await bao.tap('确定不行');
  expect(bao.page.text).toContain('现在没有要回复的邀请');
});

test('how many lecturers could not come is said, and that there was none to ask', async () => {
  await hand.company('Wei');
  const told = async (field: '快递工程' | '工艺美术') => {
    const { id } = await hand.ask('Wei', { field, times: [span(15, 9, 11)] });
    if (field === '工艺美术') await hand.decline('Mei');
    const wei = await phone('Wei');
    await wei.launch(`/features/onsite/request/index?requestId=${id}`);
    return wei.page.text;
  };
  expect(await told('快递工程')).toContain('这些时间没有合适的讲师。');
  await hand.lecturer('Mei', { fields: ['工艺美术'] });
  expect(await told('工艺美术')).toContain('问过1位讲师，来不了。');
});
