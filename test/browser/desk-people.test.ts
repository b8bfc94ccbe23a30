import { readFileSync, unlinkSync } from 'node:fs';
import { stepAt, totpOf } from '@titles/server/staff/totp';
import { type Page } from 'playwright-core';
import { seriousViolations } from '../support/accessibility';
import { deskPassword, restedDesk, sessionOf, visitDesk } from '../support/desk';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, 'Wang', 'administrator');
  await granted(site.server, 'Li', 'administrator');
});
afterAll(() => site.close());

const at = async (persona: string): Promise<Page> =>
  site.desk({ session: await sessionOf(site.server, persona) });
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.locator('.ant-select-item-option').getByText(option, { exact: true }).click();
};

test('invited, enrolled, approved by a second person: then the menu shows what the role may do', async () => {
  const wang = await at('Wang');
  await visitDesk(wang, 'grants');
  await wang.getByRole('button', { name: '邀请', exact: true }).click();
  await wang.getByRole('dialog').getByLabel('姓名').fill('陈五');
  await choose(wang, '身份', '市级工作人员');
  await wang.getByRole('textbox', { name: '有效至' }).fill('2027-06-30');
  await wang.getByRole('button', { name: '生成邀请码' }).click();
  const code = (await wang.getByRole('dialog').locator('code').innerText()).trim();

  const chen = await site.desk();
  await visitDesk(chen, `enrol?code=${encodeURIComponent(code)}`);
  await chen.getByRole('button', { name: '下一步' }).click();
  const secret = (await chen.locator('code').innerText()).trim();
  await chen.getByRole('img', { name: '动态口令的二维码' }).waitFor();
  expect(await seriousViolations(chen)).toEqual([]);
  const totp = () => totpOf(secret, stepAt(site.server.clock.now()));
  await chen.getByLabel('登录名').fill('chen');
  await chen.getByLabel('密码', { exact: true }).fill(deskPassword);
  await chen.getByLabel('再写一遍').fill(deskPassword);
  await chen.getByLabel('身份验证器上的6位数字').fill(totp());
  await chen.getByRole('button', { name: '完成', exact: true }).click();
  await chen.getByText('等待批准').waitFor();

  // Who invited cannot approve.
  await visitDesk(wang, 'grants?state=accepted');
  expect(await wang.locator('main').innerText()).toContain('陈五');
  expect(await wang.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  await wang.context().close();

  const li = await at('Li');
  await visitDesk(li, 'grants?state=accepted');
  await li.getByRole('button', { name: '批准', exact: true }).click();
  await li.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await li.getByRole('row', { name: /陈五/ }).waitFor({ state: 'detached' });
  await li.context().close();

  site.server.clock.advance(60_000);
  await chen.getByRole('link', { name: '去登录' }).click();
  await chen.getByLabel('登录名').fill('chen');
  await chen.getByLabel('密码', { exact: true }).fill(deskPassword);
  await chen.getByLabel('动态口令').fill(totp());
  await chen.getByRole('button', { name: '登录', exact: true }).click();
  await restedDesk(chen);
  const menu = await chen.getByRole('navigation').innerText();
  expect(menu).toContain('发件箱');
  expect(menu).not.toContain('操作记录');
  expect(await chen.evaluate(() => globalThis.violations)).toEqual([]);
  await chen.context().close();
});

test('a list is filtered and sorted by its address, and exported as it stands', async () => {
  const wang = await at('Wang');
  await visitDesk(wang, 'grants?role=administrator&sort=name&order=desc');
  const names = async () => wang.locator('tbody tr.ant-table-row td:first-child').allInnerTexts();
  expect(await names()).toEqual(['Wang', 'Li']);
  await wang.getByRole('columnheader', { name: '姓名' }).click();
  await wang.waitForURL(/#\/grants\?role=administrator$/);
  await wang.getByRole('textbox', { name: '姓名' }).fill('Li');
  await wang.keyboard.press('Enter');
  await wang.waitForURL(/name=Li/);
  await restedDesk(wang);
  expect(await names()).toEqual(['Li']);
  const downloaded = wang.waitForEvent('download');
  await wang.getByRole('button', { name: '导出 Excel' }).click();
  const file = await (await downloaded).path();
  expect((await downloaded).suggestedFilename()).toBe('人员与审批.xlsx');
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  unlinkSync(file);
  await wang.context().close();
});

test('organisations that did not come are said, and asked for again', async () => {
  const wang = await at('Wang');
  await wang.route('**/api/organisations?*', (route) => route.abort());
  await visitDesk(wang, 'grants');
  await wang.getByRole('button', { name: '邀请', exact: true }).click();
  await choose(wang, '身份', '技工院校等');
  const failed = wang.getByRole('dialog').getByRole('alert').getByText('网络好像断开了');
  await failed.waitFor();
  await wang.unroute('**/api/organisations?*');
  await wang.getByRole('button', { name: '再试一次' }).click();
  await restedDesk(wang);
  expect(await failed.count()).toBe(0);
  await wang.context().close();
});
