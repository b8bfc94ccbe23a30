import { seedDemo } from '@titles/server/database/seeds/index';
import { firstQuestion } from '../support/self-check';
import { startServer, type TestServer } from '../support/server';
import { readBundle } from '../support/weapp/bundle';
import { networkTo } from '../support/weapp/network';
import { RenderedWeapp } from '../support/weapp/rendered-weapp';
import { compileWxml } from '../support/weapp/wxml';

const drawn = new RenderedWeapp();
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  await seedDemo(server.app);
  drawn.app.network = networkTo(server.origin);
});
afterAll(async () => {
  drawn.app.close();
  await server.close();
});

test("WeChat's compiler takes every template without a word", () => {
  expect(drawn.problems).toEqual([]);
  const bundle = readBundle();
  const unclosed = (file: string) => (file.endsWith('.wxml') ? '<view wx:if="{{ (">' : '');
  const broken = { ...bundle, read: (file: string) => bundle.read(file) + unclosed(file) };
  expect(compileWxml(broken).problems).not.toEqual([]);
});

test('home and a question are drawn, and a tap travels through the WXML', async () => {
  await drawn.app.launch();
  const { slogan } = await server.client.seasons.current();
  expect(drawn.screen.textContent).toContain(slogan);

  await drawn.app.tab('自测');
  const question = await drawn.tap('开始自测');
  expect(question.textContent).toContain(firstQuestion);
  const next = await drawn.tap('工程技术');
  expect(next.textContent).not.toContain(firstQuestion);
});

test('what screen readers need reaches the WXML', async () => {
  await drawn.app.launch('/features/eligibility/question/index');
  const roles = [...drawn.screen.querySelectorAll('[aria-role]')].map((node) =>
    node.getAttribute('aria-role'),
  );
  expect(roles).toEqual(expect.arrayContaining(['main', 'heading', 'radiogroup', 'radio']));
  const radios = [...drawn.screen.querySelectorAll('[aria-role="radio"]')];
  expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(
    expect.arrayContaining(['false']),
  );
  expect(drawn.screen.querySelector('[aria-role="radiogroup"]')!.getAttribute('aria-label')).not.toBe('');
});
