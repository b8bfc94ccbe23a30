import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { rested, visit } from '../support/browser';
import { engineer, keptCheck } from '../support/self-check';
import { fillIn, press, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

const document = '11010519491231002X';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const signIn = async (page: Page) => {
  await visit(page, 'tabs/identity/index');
  await press(page, '微信登录');
  await screen(page).getByText('已登录').waitFor();
};

test('a person agrees, keeps a number, takes everything away, withdraws, and deletes the account', async () => {
  const page = await site.phone({ height: 3000 });
  await signIn(page);
  await press(page, '隐私与授权');
  await rested(page);
  expect(await screen(page).getByText('还没有同意').count()).toBe(4);
  await screen(page).getByRole('button', { name: '同意：保存证件号码' }).click();
  const field = screen(page).getByLabel('证件号码', { exact: true });
  await fillIn(field, '110105194912310021');
  await press(page, '保存证件号码');
  await screen(page).getByText('证件号码不对，请对照证件再核对一遍，含最后一位').waitFor();
  await fillIn(field, document);
  await press(page, '保存证件号码');
  await screen(page).getByText('110***********002X').waitFor();
  // Pages of who is not signed in are looked at elsewhere.
  const problems = [await seriousViolations(page), await smallTargets(page, 44), await overflowing(page)];
  expect(problems).toEqual([[], [], []]);

  await press(page, '我的数据');
  await rested(page);
  await screen(page).getByText('2 条').or(screen(page).getByText('1 条')).first().waitFor();
  const download = page.waitForEvent('download');
  await press(page, '导出我的数据');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(document);

  await visit(page, 'features/privacy/choices/index');
  await screen(page).getByRole('button', { name: '收回同意：保存证件号码' }).click();
  await press(page, '收回并删除');
  await screen(page).getByText('2026年11月23日').filter({ hasText: '收回' }).waitFor();
  expect(await screen(page).getByText('110***********002X').count()).toBe(0);

  await visit(page, 'features/privacy/own-data/index');
  await press(page, '注销账号');
  await press(page, '注销并删除');
  await screen(page).getByText('还没有登录').waitFor();
  await page.context().close();
});

test('a self-check is kept only after reading what that means', async () => {
  const page = await site.phone({ storage: keptCheck(engineer) });
  await signIn(page);
  await visit(page, 'features/eligibility/result/index');
  await press(page, '保存到我的账号');
  await press(page, '同意并保存');
  await screen(page).getByText('已保存到我的账号').waitFor();
  await page.context().close();
});
