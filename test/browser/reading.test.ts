import { Database } from '@titles/server/database/database';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { type Page } from 'playwright-core';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { rested, visit } from '../support/browser';
import { goOn, pageOf, screen, timeOf } from '../support/screen';
import { sharingOn } from '../support/sharing';
import { openSite, type Site } from '../support/site';

let site: Site;
let content: SharedContent;
let token: string;
/** What the article cites first: a row that opens a page above it. */
let clause: string;
beforeAll(async () => {
  site = await openSite();
  const hand = sharingOn(site.server);
  const { articles } = site.server.client;
  for (const { id } of (await articles.list({ query: {} })).articles) {
    const [cited] = (await articles.get({ params: { articleId: id } })).citations;
    if (!cited) continue;
    content = { kind: 'article', id };
    clause = cited.label;
    break;
  }
  token = await hand.share((await hand.publicist('Chen')).client, content);
});
afterAll(() => site.close());

/** Whether the browser shows the page, as the test says. */
declare global {
  var looked: boolean;
}
const looks = (page: Page, at: boolean) =>
  page.evaluate((visible) => {
    globalThis.looked = visible;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, at);

/** A phone that opens what was shared; its number of the visit comes along. */
const opened = async (looked = true) => {
  const page = await site.phone();
  await page.context().setExtraHTTPHeaders({
    'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile Safari/537.36',
  });
  await page.addInitScript((visible) => {
    globalThis.looked = visible;
    Object.defineProperty(document, 'visibilityState', {
      get: () => (globalThis.looked ? 'visible' : 'hidden'),
    });
  }, looked);
  const begun = page.waitForResponse((answer) => answer.url().endsWith('/api/sharing/visits'));
  await visit(page, `features/articles/article/index?articleId=${content.id}&s=${token}`);
  const { visitId } = (await (await begun).json()) as { visitId: string };
  return { page, visitId };
};
const stay = async (page: Page, seconds: number) => {
  await goOn(page, site.server, seconds);
  await page.clock.runFor(seconds * 1000);
  await rested(page);
};
const told = async (visitId: string) => {
  const row = await site.server.app.get(Database).source.manager.findOneByOrFail(ShareVisit, { id: visitId });
  const { visibleSeconds, scrolled, countedAt } = row;
  return { seconds: visibleSeconds ?? 0, scrolled, counts: countedAt !== null };
};

test('what was not scrolled is not read to its end on a page that is opened from it', async () => {
  const { page, visitId } = await opened();
  await stay(page, 16);
  expect(await told(visitId)).toMatchObject({ counts: false });
  // Pressed where it is, for to bring it into view would scroll.
  await screen(page).getByText(clause, { exact: true }).last().dispatchEvent('click');
  await pageOf(page, 'documents/clause');
  const { seconds: before } = await told(visitId);
  expect(before).toBeGreaterThanOrEqual(16);
  // The whole of this one is on the screen.
  await page.setViewportSize({ width: 390, height: 9000 });
  await stay(page, 5);
  // Nor does the one below come into view with the browser.
  await looks(page, false);
  await looks(page, true);
  await stay(page, 20);
  expect(await told(visitId)).toEqual({ seconds: before, scrolled: false, counts: false });
  await page.context().close();
});

test('a page that nobody looks at yet is not in view, and is from then on', async () => {
  const { page, visitId } = await opened(false);
  await page.setViewportSize({ width: 390, height: 9000 });
  await stay(page, 30);
  expect(await told(visitId)).toEqual({ seconds: 0, scrolled: false, counts: false });
  const begun = await timeOf(page);
  await looks(page, true);
  await stay(page, 10);
  await looks(page, false);
  const looked = (await timeOf(page)) - begun;
  await stay(page, 30);
  const { seconds } = await told(visitId);
  expect(seconds).toBeGreaterThanOrEqual(9);
  expect(seconds).toBeLessThanOrEqual(looked / 1000);
  await looks(page, true);
  await stay(page, 8);
  expect(await told(visitId)).toMatchObject({ scrolled: true, counts: true });
  expect(await screen(page).count()).toBe(1);
  await page.context().close();
});
