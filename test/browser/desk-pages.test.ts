import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { overflowing, seriousViolations } from '../support/accessibility';
import { sessionOf, visitDesk } from '../support/desk';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

jest.setTimeout(180_000);

/** Every page that an administrator has, in the order of the menu, and what only the staff of a district have. */
const deskPages = [
  ...['seasons', 'articles', 'videos', 'courses', 'documents', 'rule-sets', 'forum', 'checked'],
  ...['lecture-sessions', 'lectures', 'venues', 'lecturers'],
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
      places.push(new URL(page.url()).hash.slice(2));
    }
    await page.context().close();
    return places;
  };
  expect(await menuOf('Wang')).toEqual(deskPages);
  expect(await menuOf('Li')).toEqual(expect.arrayContaining(counterPages));
});

describe.each([
  ['light', 1280, 800],
  ['dark', 1440, 900],
] as const)('in %s on %i×%i', (colorScheme, width, height) => {
  test.each([...deskPages, ...counterPages])('%s can be read and reached', async (name) => {
    const session = await sessionOf(site.server, counterPages.includes(name) ? 'Li' : 'Wang');
    const page = await site.desk({ colorScheme, width, height, session });
    await visitDesk(page, name);
    const problems = {
      alerts: await page.locator('main [role="alert"]').allInnerTexts(),
      violations: await seriousViolations(page),
      overflowing: await overflowing(page),
      refused: await page.evaluate(() => globalThis.violations),
    };
    if (shots) {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `${name}-${colorScheme}.png`) });
    }
    await page.context().close();
    expect(problems).toEqual({ alerts: [], violations: [], overflowing: [], refused: [] });
  });
});
