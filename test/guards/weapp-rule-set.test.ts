import { RuleSetPublishing } from '@titles/server/eligibility/rule-set-publishing.service';
import { withAssistantMonths } from '../support/rule-sets';
import { engineer, keptCheck } from '../support/self-check';
import { startServer, type TestServer } from '../support/server';
import { networkTo } from '../support/weapp/network';
import { offline, Weapp, type WeappOptions } from '../support/weapp/weapp';

const result = '/features/eligibility/result/index';
const outcome = '可以申报 工程师（中级）';
const kept = 'titles.ruleSet';

let server: TestServer;
const apps: Weapp[] = [];
beforeEach(async () => {
  server = await startServer({ database: 'libsql' });
});
afterEach(async () => {
  for (const app of apps.splice(0)) app.close();
  await server.close();
});

/** A phone with a finished self-check, at its result. */
const atResult = async (options: WeappOptions = {}) => {
  const check = Object.entries(keptCheck(engineer)).map(
    ([key, value]) => [key, JSON.stringify(value)] as const,
  );
  const app = new Weapp({ network: networkTo(server.origin), storage: new Map(check), ...options });
  apps.push(app);
  await app.launch(result);
  return app;
};
const keptLabel = ({ storage }: Weapp) => (JSON.parse(storage.get(kept) ?? '{}') as { id?: string }).id;

/** Fifty years as an assistant before the next level. */
const publishLongWait = async () => {
  const publishing = server.app.get(RuleSetPublishing);
  const { id } = await publishing.draft(withAssistantMonths('2026-12', 600), '王一');
  await publishing.approve(id, '李二');
};

test('a changed rule set is used from the page that opens next, never under an open one', async () => {
  await publishLongWait();
  const app = await atResult();
  expect(app.page.text).toContain(outcome);
  expect(keptLabel(app)).toBe('2026-12');
  await app.tap('核对或修改回答');
  expect(app.page.text).not.toContain(outcome);
  await app.tap('看结果');
  expect(app.page.text).not.toContain(outcome);
  expect(app.errors).toEqual([]);
});

test('it is there after a restart without a network', async () => {
  await publishLongWait();
  const { storage } = await atResult();
  const again = await atResult({ storage, network: offline });
  expect(again.page.text).not.toContain(outcome);
  expect(again.errors).toEqual([]);
});

test.each<[string, unknown]>([
  ['broken', { id: '2027-01', rules: {} }],
  ['of another shape', { id: '2027-01' }],
  ['no object', 'cut'],
])('one that is %s is not used, and the last good one stays', async (_, data) => {
  await publishLongWait();
  const { storage } = await atResult();
  const damaged = (): ReturnType<typeof offline> => Promise.resolve({ statusCode: 200, data, header: {} });
  const app = await atResult({ storage, network: damaged });
  await app.tap('核对或修改回答');
  await app.tap('看结果');
  expect(app.page.text).not.toContain(outcome);
  expect(keptLabel(app)).toBe('2026-12');
  expect(app.errors).toEqual([]);
});

test('a damaged one in the storage gives way to the one of the app', async () => {
  await publishLongWait();
  const { storage } = await atResult();
  storage.set(kept, JSON.stringify({ ...(JSON.parse(storage.get(kept)!) as object), gates: null }));
  const app = await atResult({ storage, network: offline });
  expect(app.page.text).toContain(outcome);
  expect(app.errors).toEqual([]);
});

test('a saved self-check names the rule set that gave the answer; the phone renews its session for that', async () => {
  const { account: _, ...session } = await server.client.identity.signIn({
    body: { code: server.wechat.codeFor('Li') },
  });
  await publishLongWait();
  const { storage } = await atResult();
  storage.set(
    'titles.session',
    JSON.stringify({ ...session, token: 'run-out', expiresAt: '2099-01-01T00:00:00.000Z' }),
  );
  const app = await atResult({ storage });
  await app.tap('保存到我的账号');
  await app.tap('同意并保存');
  expect(app.page.text).toContain('已保存到我的账号');
  const renewed = JSON.parse(app.storage.get('titles.session')!) as typeof session;
  expect(renewed.refreshToken).not.toBe(session.refreshToken);
  const li = await server.signIn('Li');
  expect((await li.eligibility.list()).checks.map(({ ruleSet }) => ruleSet)).toEqual(['2026-12']);
});
