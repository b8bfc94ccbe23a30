import { type Page } from 'playwright-core';
import { seriousViolations } from '../support/accessibility';
import { deskPassword, enrolled, restedDesk, visitDesk } from '../support/desk';
import { openSite, type Site } from '../support/site';

jest.setTimeout(180_000);

const MINUTE = 60_000;
let site: Site;
let chen: Awaited<ReturnType<typeof enrolled>>;
beforeAll(async () => {
  site = await openSite();
  chen = await enrolled(site.server, 'chen', '陈五', 'administrator');
});
afterAll(() => site.close());
// A code of the authenticator app is good for one sign-in.
beforeEach(() => site.server.clock.advance(MINUTE));

const onDesk = (name: string, work: (page: Page) => Promise<void>) =>
  test(name, async () => {
    const page = await site.desk();
    try {
      await work(page);
      expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
    } finally {
      await page.context().close();
    }
  });

const fill = async (page: Page, password = deskPassword) => {
  await page.getByLabel('登录名').fill('chen');
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('动态口令').fill(chen.code());
  await page.getByRole('button', { name: '登 录' }).click();
};

onDesk('by password and authenticator app, and out again', async (page) => {
  await visitDesk(page);
  expect(await seriousViolations(page)).toEqual([]);
  await fill(page);
  await restedDesk(page);
  expect(await page.getByRole('banner').innerText()).toContain('陈五');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('人员与审批');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByLabel('登录名').waitFor();
});
