import { Database } from '@titles/server/database/database';
import { newId } from '@titles/server/ids';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { type Page } from 'playwright-core';
import { seriousViolations } from '../support/accessibility';
import { restedDesk, visitDesk } from '../support/desk';
import { button, desksOf, shot } from '../support/desk-work';
import { newDevice, sharingOn, stamped } from '../support/sharing';
import { openSite, type Site } from '../support/site';

const MORNING = '2026-11-23T08:00:00.000Z';
/** After so long the service does not know the token of a session any more. */
const QUARTER_OF_AN_HOUR = 16 * 60 * 1000;
let site: Site;
let hand: ReturnType<typeof sharingOn>;
let visitId: string;
beforeAll(async () => {
  site = await openSite();
  hand = sharingOn(site.server);
  await hand.city();
  const { client } = await hand.publicist('Chen');
  const content = await hand.article('looked-at-again');
  const token = await hand.share(client, content);
  const device = newDevice();
  const begun = await site.server.client.sharing.begin({ body: { token, content, device } });
  visitId = begun.visitId!;
  // More time than went by.
  const body = { device, visibleSeconds: 30, scrolled: true };
  await site.server.client.sharing.read({ params: { visitId }, body });
  const words = '在单位会上一起看的，二十多人用同一台平板，请核对签到表。'.repeat(3);
  await (await site.server.signIn('Chen')).sharing.appeal({ params: { visitId }, body: { words } });
});
afterEach(() => site.server.clock.set(MORNING));
afterAll(() => site.close());
const atDesk = desksOf(() => site);
const manager = () => site.server.app.get(Database).source.manager;

/** So many more like the one that Chen appealed. */
async function more(count: number, change: Partial<ShareVisit> = {}): Promise<void> {
  const first = await manager().findOneByOrFail(ShareVisit, { id: visitId });
  const rows = Array.from({ length: count }, () => Object.assign({}, first, change, { id: newId() }));
  await manager().insert(ShareVisit, rows);
}
const rows = (page: Page, within = 'main') => page.locator(`${within} tbody tr[data-row-key]`);
const drawer = '.ant-drawer';

test('when the last row of the last page is settled, the page before it is there', async () => {
  await more(20);
  await more(21, { reason: null, appeal: 'none', countedAt: new Date(MORNING) });
  await atDesk('Staff-蓬江', async (page) => {
    await visitDesk(page, 'sharing?appeal=open&page=2');
    expect(await rows(page).count()).toBe(1);
    await shot(page, 'sharing');
    const reply = rows(page).first().getByRole('button');
    expect((await reply.boundingBox())!.x).toBeLessThan(1280);
    await reply.click();
    await page.locator(`${drawer} textarea`).first().fill('已与单位核实，予以计入。');
    await button(page, '计入').click();
    await page.locator(drawer).waitFor({ state: 'detached' });
    await rows(page).nth(19).waitFor();
    expect(new URL(page.url()).hash).toBe('#/sharing?appeal=open');

    await button(page, '已计入的').click();
    await restedDesk(page);
    await rows(page, drawer).first().getByRole('button').click();
    await page.locator(`${drawer} textarea`).waitFor();
    // Where it is seen, not below the last row.
    expect((await page.locator(`${drawer} textarea`).boundingBox())!.y).toBeLessThan(400);
    await shot(page, 'counted');
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator(drawer).getByTitle('2', { exact: true }).click();
    await rows(page, drawer).nth(1).waitFor({ state: 'visible' });
    await restedDesk(page);
    for (const left of [1, 0]) {
      await rows(page, drawer).first().getByRole('button').click();
      await page.locator(`${drawer} textarea`).fill('核实为同一人代读');
      await shot(page, `counted-${left}`);
      await button(page, '撤销，记在本月').click();
      await page.getByText('已撤销，记在本月').last().waitFor();
      await restedDesk(page);
    }
    await rows(page, drawer).nth(19).waitFor();
    expect(await rows(page, drawer).count()).toBe(20);
  });
});

test('an appeal is refused in the field that says so, and what was answered is read in the list', () =>
  atDesk('Staff-蓬江', async (page) => {
    await visitDesk(page, 'sharing?appeal=open');
    await rows(page).first().getByRole('button').click();
    await page.getByLabel('不计入，答复').fill('签到表上没有这个人。');
    await shot(page, 'appeal');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '不计入').click();
    await page.locator(drawer).waitFor({ state: 'detached' });
    await visitDesk(page, 'sharing?appeal=refused');
    await rows(page).getByText('签到表上没有这个人。').waitFor();
    await shot(page, 'sharing-refused');
    expect(await seriousViolations(page)).toEqual([]);
  }));

test('files that only staff may have come also after the session was renewed', async () => {
  const { client } = await hand.apply('Waits', { name: '钱七', company: '江门示例电子' });
  await client.publicists.sendForm({ file: stamped });
  await atDesk('Staff-蓬江', async (page) => {
    await visitDesk(page, 'publicists?name=钱七');
    site.server.clock.advance(QUARTER_OF_AN_HOUR);
    await rows(page).first().getByRole('button').click();
    await page.getByRole('img', { name: '盖章的推荐表' }).waitFor();
    await shot(page, 'publicist');
    expect(await seriousViolations(page)).toEqual([]);
    await visitDesk(page, 'ledger');
    site.server.clock.advance(QUARTER_OF_AN_HOUR);
    const saved = page.waitForEvent('download');
    await button(page, '导出 PDF').click();
    expect((await saved).suggestedFilename()).toBe('宣传员对账单-2026-11（未关账）.pdf');
  });
});

test('of a month that cannot be read nothing is said, neither of the month before', () =>
  atDesk('City', async (page) => {
    await visitDesk(page, 'ledger');
    await rows(page).first().waitFor();
    await shot(page, 'ledger');
    await page.route('**/api/ledger/**', (route) => route.abort());
    await page.getByLabel('月份').fill('2026-10');
    await page.getByRole('alert').getByText('网络好像断开了').waitFor();
    expect(await rows(page).count()).toBe(0);
    expect(await page.getByRole('status').count()).toBe(0);
    await button(page, '补贴标准').click();
    const failed = page.locator(drawer).getByText('网络好像断开了');
    await failed.waitFor();
    await page.unroute('**/api/ledger/**');
    await page.locator(drawer).getByRole('button', { name: '再试一次' }).click();
    await restedDesk(page);
    expect(await failed.count()).toBe(0);
    await shot(page, 'tariffs');
  }));
