import { engineer, keptCheck } from '../support/self-check';
import { phoneNow } from '../support/weapp/phone-clock';
import { offline, Weapp } from '../support/weapp/weapp';

const now = phoneNow();
const apps: Weapp[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});

/** A phone on which answers were given, the last of them so long ago, by somebody who came by a share a minute ago. */
const phone = (answers: object, secondsAgo: number) => {
  const storage = {
    ...keptCheck(answers),
    'titles.arrivals': { 'article/a': { token: 't', at: now - 60_000, last: now - 60_000 } },
    'titles.answered': now - secondsAgo * 1000,
  };
  const kept = Object.entries(storage).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const app = new Weapp({ network: offline, storage: new Map(kept) });
  apps.push(app);
  return app;
};
const told = ({ storage }: Weapp) => JSON.parse(storage.get('titles.untold') ?? '[]') as unknown;
const step = { step: 'check', bookingId: null };

test.each([
  ['with a year', engineer],
  ['to which the answer is no', { ...engineer, standing: 'civil_servant' }],
  ['of a series that is asked about elsewhere', { job: 'other', 'job.other': '新闻' }],
])('a self-check %s is told when it is finished, not when it is looked at again', async (_, answers) => {
  const before = phone(answers, 90);
  await before.launch('/features/eligibility/result/index');
  await before.tap('核对或修改回答');
  await before.tap('看结果');
  expect(before.page.route).toBe('features/eligibility/result/index');
  expect(told(before)).toEqual([]);
  const since = phone(answers, 30);
  await since.launch('/features/eligibility/answers/index');
  await since.tap('看结果');
  expect(told(since)).toEqual([step]);
});

test('what the result still asks for is told once it is answered', async () => {
  const { 'employer.type': _, ...without } = engineer;
  const app = phone(without, 90);
  await app.launch('/features/eligibility/result/index');
  await app.tap('单位类型');
  expect(app.page.route).toBe('features/eligibility/question/index');
  await app.tap('民营企业');
  expect(app.page.route).toBe('features/eligibility/result/index');
  expect(told(app)).toEqual([step]);
});

test('a year that is picked on the result is no answer of now', async () => {
  const { 'titles.0.year': _, ...answers } = engineer;
  const dated = { ...answers, 'titles.0.year': 'unsure', 'titles.0.certificate': '2020-01-10' };
  const app = phone(dated, 90);
  await app.launch('/features/eligibility/result/index');
  await app.tap('如果是2019年度评的');
  expect(app.page.text).not.toContain('如果是2019年度评的');
  expect(Number(app.storage.get('titles.answered'))).toBe(now - 90_000);
});

test('when an answer was given last is kept on the phone, and cleared with the answers', async () => {
  const app = phone({}, 90);
  await app.launch('/features/eligibility/question/index');
  await app.tap('工程技术');
  expect(Number(app.storage.get('titles.answered'))).toBeGreaterThanOrEqual(now);
  await app.launch('/features/eligibility/answers/index');
  await app.tap('清除回答');
  await app.tap('清除');
  expect(app.storage.has('titles.answered')).toBe(false);
});
