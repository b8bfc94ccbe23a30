import { seedDemo } from '@titles/server/database/seeds/index';
import { firstQuestion, replyTo } from '../support/self-check';
import { startServer, type TestServer } from '../support/server';
import { networkTo } from '../support/weapp/network';
import { type WeappPage } from '../support/weapp/page';
import { offline, Weapp } from '../support/weapp/weapp';

const firstRenderLimit = 8 * 1024;
/** WeChat's audit asks for at most 256 KB a call. */
const callLimit = 256 * 1024;

let server: TestServer;
const apps: Weapp[] = [];
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  await seedDemo(server.app);
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});
afterAll(() => server.close());

const phone = (network = networkTo(server.origin)) => {
  const app = new Weapp({ network });
  apps.push(app);
  return app;
};

/** The question on the screen, as its heading reads. */
const asked = (page: WeappPage) => {
  const heading = page.nodes().find((node) => page.attribute(node, 'aria-role') === 'heading');
  return heading ? page.textOf(heading) : '';
};

const answer = async (app: Weapp) => {
  const reply = replyTo(asked(app.page));
  if (reply === 'unsure') return app.tap('不清楚');
  if ('choose' in reply) return app.tap(reply.choose);
  if ('tick' in reply) for (const words of reply.tick) await app.tap(words);
  else reply.date.split('-').forEach((part, index) => app.page.input(part, index));
  await app.settled();
  return app.tap('下一题');
};

/** From the tab to the result, one question after the other. */
const selfCheck = async (app: Weapp) => {
  await app.tab('自测');
  await app.tap('开始自测');
  expect(app.page.text).toContain(firstQuestion);
  for (let count = 0; app.page.route.endsWith('question/index'); count += 1) {
    expect(count).toBeLessThan(30);
    await answer(app);
  }
  expect(app.page.route).toBe('features/eligibility/answers/index');
  await app.tap('看结果');
  expect(app.page.route).toBe('features/eligibility/result/index');
};

test('from the season on home to a result, to the clause that says so, and back', async () => {
  const app = phone();
  const home = await app.launch();
  const { theme } = await server.client.seasons.current();
  expect(home.text.replaceAll(/\s/g, '')).toContain(theme.replaceAll(/[\s，]/g, ''));

  await selfCheck(app);
  expect(app.page.text).toContain('可以申报 工程师（中级）');

  const before = app.open.length;
  await app.tap('依据');
  expect(app.page.route).toBe('features/documents/clause/index');
  const params = app.page.query as { documentId: string; clauseId: string };
  const { clause } = await server.client.documents.clause({ params });
  expect(app.page.text).toContain(clause.title);
  const back = await app.back();
  expect(app.open).toHaveLength(before);
  expect(back.text).toContain('可以申报 工程师（中级）');

  expect(app.errors).toEqual([]);
  expect([...app.missing]).toEqual([]);
  expect(Math.max(...app.setDataCalls.map(({ bytes }) => bytes))).toBeLessThanOrEqual(callLimit);
});

test("home's first picture, season and all, crosses to the screen in at most 8 KB", async () => {
  const { theme } = await server.client.seasons.current();
  const words = (text: string) => text.replaceAll(/[\s，]/g, '');
  let sent: number | undefined;
  const app = new Weapp({
    network: networkTo(server.origin),
    onSetData: ({ text, setDataCalls }) => {
      if (!words(text).includes(words(theme)) || !text.includes('30 秒看看我能评什么')) return;
      sent ??= setDataCalls.reduce((sum, { bytes }) => sum + bytes, 0);
    },
  });
  apps.push(app);
  await app.launch();
  expect(sent).toBeGreaterThan(1024);
  expect(sent).toBeLessThanOrEqual(firstRenderLimit);
});

test('without a network the self-check still reaches its result', async () => {
  const app = phone(offline);
  await app.launch();
  await selfCheck(app);
  expect(app.page.text).toContain('可以申报 工程师（中级）');
  expect(app.errors).toEqual([]);
});

test('answers outlive the app, and a question that was left is where one goes on', async () => {
  const first = phone();
  await first.launch();
  await first.tab('自测');
  await first.tap('开始自测');
  await answer(first);
  await answer(first);
  const left = asked(first.page);

  const again = new Weapp({ network: offline, storage: first.storage });
  apps.push(again);
  await again.launch();
  await again.tab('自测');
  await again.tap('接着上次回答');
  expect(asked(again.page)).toBe(left);
});
