import { type Page } from 'playwright-core';
import { seriousViolations } from '../support/accessibility';
import { rested, visit } from '../support/browser';
import { deskPassword, enrolled, restedDesk, sessionOf, visitDesk } from '../support/desk';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

const MINUTE = 60_000;
let site: Site;
let chen: Awaited<ReturnType<typeof enrolled>>;
beforeAll(async () => {
  site = await openSite();
  chen = await enrolled(site.server, 'chen', '陈五', 'administrator');
  // Whom a browser beside the stand-in for WeChat signs in as.
  await granted(site.server, 'local', 'city-staff');
});
afterAll(() => site.close());
// A code of the authenticator app is good for one sign-in.
beforeEach(() => site.server.clock.advance(MINUTE));

const onDesk = (name: string, work: (page: Page) => Promise<void>, session?: () => Promise<object>) =>
  test(name, async () => {
    const page = await site.desk({ session: await session?.() });
    try {
      await work(page);
      expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
    } finally {
      await page.context().close();
    }
  });

onDesk('by password and authenticator app, and out again', async (page) => {
  await visitDesk(page);
  expect(await seriousViolations(page)).toEqual([]);
  const fill = async (password: string) => {
    await page.getByLabel('登录名').fill('chen');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('动态口令').fill(chen.code());
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };
  await fill('another long sentence');
  expect(await page.getByRole('alert').innerText()).toContain('登录名、密码或动态口令不对');
  await fill(deskPassword);
  await restedDesk(page);
  expect(await page.getByRole('banner').innerText()).toContain('陈五');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('季度主题');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByLabel('登录名').waitFor();
});

onDesk('with the keyboard alone', async (page) => {
  await visitDesk(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('login');
  await page.keyboard.type('chen');
  await page.keyboard.press('Tab');
  await page.keyboard.type(deskPassword);
  await page.keyboard.press('Tab');
  if ((await page.evaluate(() => document.activeElement?.id)) !== 'totp') await page.keyboard.press('Tab');
  await page.keyboard.type(chen.code());
  await page.keyboard.press('Enter');
  await restedDesk(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-main');
});

onDesk('by a scan, which the phone confirms after a warning', async (page) => {
  await visitDesk(page);
  const started = page.waitForResponse('**/api/staff/scans');
  await page.getByRole('tab', { name: '微信扫码' }).click();
  const { code } = (await (await started).json()) as { code: string };
  await page.getByAltText('登录用的小程序码').waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  const phone = await site.phone();
  await visit(phone, `features/staff/confirm/index?scene=${encodeURIComponent(code)}`);
  const screen = phone.locator('main:visible');
  await screen.getByText('微信登录', { exact: true }).click();
  await screen.getByText('127.0.0.1').waitFor();
  const words = await screen.innerText();
  for (const said of ['只确认您自己面前的电脑', '群里的码', '11月23日 周一 16:', 'Linux 电脑上的 Chrome'])
    expect(words).toContain(said);
  expect(await seriousViolations(phone)).toEqual([]);
  await screen.getByText('确认登录', { exact: false }).last().click();
  await screen.getByText('已确认', { exact: false }).waitFor();

  await page.getByRole('banner').getByText('市级工作人员').waitFor();
  await restedDesk(page);
  expect(await page.getByRole('navigation').innerText()).not.toContain('操作记录');

  // The phone sees the desk among its sessions, and ends it.
  await visit(phone, 'features/identity/sessions/index');
  await phone.getByRole('button', { name: /结束.*工作台/ }).click();
  await phone.getByRole('button', { name: /结束.*工作台/ }).waitFor({ state: 'detached' });
  await rested(phone);
  await phone.context().close();
  await page.reload();
  await page.getByLabel('登录名').waitFor();
});

onDesk(
  'who does nothing is warned after 28 minutes, may stay, and is signed out after 30',
  async (page) => {
    await visitDesk(page);
    await page.clock.runFor(27 * MINUTE);
    expect(await page.getByText('您还在吗？').count()).toBe(0);
    await page.clock.runFor(MINUTE + 2000);
    await page.getByText('您还在吗？').waitFor();
    expect(await page.getByRole('timer').innerText()).toMatch(/\d+ 秒后/);
    await page.getByRole('button', { name: '继续使用' }).click();
    await page.getByText('您还在吗？').waitFor({ state: 'hidden' });
    await page.clock.runFor(20 * MINUTE);
    await page.getByRole('menuitem', { name: '我的登录' }).click();
    await page.clock.runFor(27 * MINUTE);
    expect(await page.getByText('您还在吗？').count()).toBe(0);
    await page.clock.runFor(3 * MINUTE + 2000);
    await page.getByLabel('登录名').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('titles.console.session'))).toBeNull();
  },
  () => sessionOf(site.server, 'local'),
);

test('a style that somebody slips into the console does nothing, and no two pages share a nonce', async () => {
  const policies = await Promise.all(
    [1, 2].map(async () => {
      const answer = await fetch(`${site.server.origin}/console`);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)';/.exec(policy) ?? [];
      expect(await answer.text()).toContain(nonce);
      return nonce;
    }),
  );
  expect(new Set(policies).size).toBe(2);

  const page = await site.desk();
  await visitDesk(page);
  const hidden = await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<style>body { display: none }</style>');
    return getComputedStyle(document.body).display;
  });
  expect(hidden).toBe('block');
  expect(await page.evaluate(() => globalThis.violations)).toHaveLength(1);
  await page.context().close();
});
