import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Page } from 'playwright-core';
import { overflowing, seriousViolations } from '../support/accessibility';
import { inColours } from '../support/browser';
import { sessionOf, visitDesk } from '../support/desk';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

/** Every page that an administrator has, in the order of the menu, and what only the staff of a district have. */
const deskPages = [
  ...['seasons', 'articles', 'videos', 'courses', 'documents', 'rule-sets', 'forum', 'checked'],
  ...['lecture-sessions', 'lectures', 'venues', 'lecturers', 'onsite', 'needs'],
  ...['grants', 'organisations', 'publicists', 'sharing', 'ledger'],
  ...['outbox', 'audit', 'sessions', 'password'],
];
const counterPages = ['visits', 'service-points'];
/** Where pictures go, when somebody wants to look at the pages. */
const shots = process.env.DESK_SHOTS;

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, 'Wang', 'administrator');
  await granted(site.server, 'Li', 'district-staff', { district: '蓬江' });
});
afterAll(() => site.close());

test('the menu has every page that the person may open', async () => {
  const menuOf = async (persona: string) => {
    const page = await site.desk({ session: await sessionOf(site.server, persona) });
    await visitDesk(page);
    const places: string[] = [];
    for (const item of await page.getByRole('navigation').getByRole('menuitem').all()) {
      await item.click();
      places.push(await page.evaluate(() => location.hash.slice(2)));
    }
    await page.context().close();
    return places;
  };
  expect(await menuOf('Wang')).toEqual(deskPages);
  expect(await menuOf('Li')).toEqual(expect.arrayContaining(counterPages));
});

const problemsOf = async (page: Page, picture: string) => {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: path.join(shots, `${picture}.png`) });
  }
  return {
    alerts: await page.locator('main [role="alert"]').allInnerTexts(),
    violations: await seriousViolations(page),
    overflowing: await overflowing(page),
    refused: await page.evaluate(() => globalThis.violations),
  };
};
const none = { alerts: [], violations: [], overflowing: [], refused: [] };

test.each([...deskPages, ...counterPages])(
  '%s can be read and reached in light and in dark',
  async (name) => {
    const session = await sessionOf(site.server, counterPages.includes(name) ? 'Li' : 'Wang');
    const page = await site.desk({ session });
    await visitDesk(page, name);
    const light = await problemsOf(page, `${name}-light`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await inColours(page, 'dark');
    const dark = await problemsOf(page, `${name}-dark`);
    await page.context().close();
    expect({ light, dark }).toEqual({ light: none, dark: none });
  },
);
