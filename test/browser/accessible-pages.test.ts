import { type Page } from 'playwright-core';
import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { inColours, visit } from '../support/browser';
import { openingOf, samples } from '../support/pages';
import { openSite, type Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (route: string) => {
  const { address, storage } = await openingOf(route, site.server);
  const page = await site.phone({ storage });
  await visit(page, address);
  return page;
};

/** What keeps somebody from reading, reaching or pressing something; a page that failed to load says so as an alert. */
const problemsOf = async (page: Page, least: number) => ({
  alerts: await page.locator('main:visible [role="alert"]').allInnerTexts(),
  violations: await seriousViolations(page),
  small: await smallTargets(page, least),
  overflowing: await overflowing(page),
});
const none = { alerts: [], violations: [], small: [], overflowing: [] };

test.each(Object.keys(samples))('%s can be read, reached and pressed in every look', async (route) => {
  const page = await open(route);
  const light = await problemsOf(page, 44);
  await inColours(page, 'dark');
  const dark = await problemsOf(page, 44);
  await inColours(page, 'light');
  await page.evaluate(() => localStorage.setItem('titles.elder', JSON.stringify({ data: true })));
  await visit(page, (await openingOf(route, site.server)).address);
  const elder = await problemsOf(page, 60);
  await page.context().close();
  expect({ light, dark, elder }).toEqual({ light: none, dark: none, elder: none });
});

test('home is looked at to its end, and dark is dark', async () => {
  const page = await open('tabs/seasons/index');
  const titles = await page.locator('main:visible').getByRole('heading', { level: 2 }).allInnerTexts();
  expect(titles).toEqual(['本季要点', '政策与指南', '榜样故事']);
  const ink = () => page.evaluate(() => getComputedStyle(document.querySelector('main h2')!).color);
  const light = await ink();
  await inColours(page, 'dark');
  expect(await ink()).not.toBe(light);
  await page.context().close();
});

test('what is faint, small, unnamed or too wide is found', async () => {
  const page = await site.phone();
  await page.setContent(
    `<main style="background:#fff"><p style="color:#aaa">faint</p><button></button>
     <button style="width:43px;height:60px">small</button><p style="width:500px">wide</p></main>`,
  );
  const violations = (await seriousViolations(page)).join('\n');
  expect(violations).toContain('color-contrast');
  expect(violations).toContain('button-name');
  expect(await smallTargets(page, 44)).toContainEqual(expect.stringContaining('「small」 43×60'));
  expect(await overflowing(page)).toEqual([expect.stringContaining('「wide」')]);
  await page.context().close();
});
