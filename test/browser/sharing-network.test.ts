import { type Page } from 'playwright-core';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { visit } from '../support/browser';
import { goOn, screen, timeOf } from '../support/screen';
import { season, sharingOn } from '../support/sharing';
import { openSite, type Site } from '../support/site';

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  const { server } = site;
  const hand = sharingOn(server);
  const { client } = await hand.publicist('Chen');
  const { articles } = await server.client.articles.list({ query: {} });
  const content: SharedContent = { kind: 'article', id: articles[0]!.id };
  const token = await hand.share(client, content);
  address = `features/articles/article/index?articleId=${content.id}&s=${token}`;
});
afterAll(() => site.close());

const total = async () =>
  (await (await site.server.signIn('Chen')).sharing.funnel({ query: { season } })).total;
/** A phone whose browser does not say that a program drives it. */
const phone = async () => {
  const page = await site.phone();
  await page.context().setExtraHTTPHeaders({ 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140' });
  return page;
};
const begun = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/api/sharing/visits'));
const told = (page: Page) => page.waitForResponse((answer) => /\/visits\/[^/]+\/read$/.test(answer.url()));
/** Stays on an open page so long, by its own clock and the service's, and scrolls. */
const readOn = async (page: Page, seconds: number) => {
  await screen(page).hover();
  await page.mouse.wheel(0, 600);
  await goOn(page, site.server, seconds);
  await page.clock.fastForward(seconds * 1000);
};

test('a page that could not be begun is begun again while it is read, and the time counts from then', async () => {
  const before = await total();
  const page = await phone();
  let down = true;
  await page.route('**/api/sharing/visits', (route) => (down ? route.abort() : route.continue()));
  await visit(page, address);
  await goOn(page, site.server, 60);
  await page.clock.fastForward(60_000);
  const since = await timeOf(page);
  const again = begun(page);
  down = false;
  await goOn(page, site.server, 6);
  await page.clock.fastForward(6_000);
  expect((await again).status()).toBe(200);
  expect(await total()).toMatchObject({ seen: before.seen + 1 });
  const early = told(page);
  // It is not scrolled: however long it takes, it is no reading.
  await goOn(page, site.server, 5);
  await page.clock.fastForward(5_000);
  await page.goto('/#/tabs/identity/index');
  const { visibleSeconds } = (await early).request().postDataJSON() as { visibleSeconds: number };
  expect(visibleSeconds).toBeGreaterThanOrEqual(5);
  expect(visibleSeconds).toBeLessThanOrEqual(((await timeOf(page)) - since) / 1000);
  expect(await total()).toMatchObject({ read: before.read });
  await page.context().close();
});

const busy = { error: { code: 'too-many-attempts', message: '请稍后', requestId: 'r', fields: [] } };
test.each([
  ['no network', null],
  ['too many at once', busy],
])('a finished reading that could not be told is told when the page is left: %s', async (_, refusal) => {
  const before = await total();
  const page = await phone();
  const known = begun(page);
  await visit(page, address);
  await known;
  await page.route(
    '**/api/sharing/visits/*/read',
    (route) => (refusal ? route.fulfill({ status: 429, json: refusal }) : route.abort()),
    { times: 1 },
  );
  const lost = page.waitForRequest((request) => request.url().endsWith('/read'));
  await readOn(page, 16);
  await lost;
  expect(await total()).toMatchObject({ read: before.read });
  // However long the jump took, the service's clock is not behind what the page has counted.
  await goOn(page, site.server, 0);
  const later = told(page);
  await page.goto('/#/tabs/identity/index');
  expect((await later).status()).toBe(200);
  expect(await total()).toMatchObject({ read: before.read + 1 });
  await page.context().close();
});
