import { Database } from '@titles/server/database/database';
import { Publicist } from '@titles/server/publicists/publicist.entity';
import { type Page } from 'playwright-core';
import { companyPlacesOf } from '../support/company-places';
import { rested, visit } from '../support/browser';
import { sessionOf as deskSessionOf, visitDesk } from '../support/desk';
import { december, lectureContent, lecturesOf } from '../support/lectures';
import { sessionOf } from '../support/pages';
import { fillIn, press, reads, screen } from '../support/screen';
import { season, sharingOn, stamped } from '../support/sharing';
import { openSite, type Site } from '../support/site';

let site: Site;
let hand: ReturnType<typeof sharingOn>;
let hall: ReturnType<typeof lecturesOf>;
beforeAll(async () => {
  site = await openSite();
  hand = sharingOn(site.server);
  hall = lecturesOf(site.server);
  await hall.staffed();
  await hand.publicist('Chen');
});
afterAll(() => site.close());

const workspace = 'features/publicists/workspace/index';
const phoneOf = async (persona: string) =>
  site.phone({ storage: { 'titles.session': await sessionOf(site.server, persona) } });
const copy = (page: Page) =>
  screen(page)
    .getByRole('button', { name: /^复制文字和链接/ })
    .last()
    .click();

test('a lecture whose sessions are called off is neither to be shared nor offered to companies', async () => {
  const { sessionId } = await hall.session(5, december(1, 10), 17);
  const chen = await phoneOf('Chen');
  const company = 'features/publicists/company/index';
  await visit(chen, workspace);
  await reads(chen, lectureContent.title);
  await visit(chen, company);
  await reads(chen, '单位名额还有 17 席');
  const params = { sessionId };
  await (await hall.desk()).sessions.cancel({ params, body: { reason: '场馆停电' } });
  await visit(chen, workspace);
  await reads(chen, '今天分享什么');
  expect(await screen(chen).innerText()).not.toContain(lectureContent.title);
  await visit(chen, company);
  await reads(chen, '大讲堂的单位名额');
  expect(await screen(chen).innerText()).not.toContain('单位名额还有 17 席');
  await chen.context().close();
});

test('a link without a token is not copied as if it were one', async () => {
  const chen = await phoneOf('Chen');
  await visit(chen, workspace);
  await chen.route('**/api/sharing/links', (route) => route.abort());
  await copy(chen);
  await chen.getByText('链接没有取到，请检查网络或重新登录后再试').waitFor();
  expect(await chen.getByText('文字和链接已复制').count()).toBe(0);
  await chen.unroute('**/api/sharing/links');
  await copy(chen);
  await chen.getByText('文字和链接已复制').waitFor();
  await chen.context().close();
});

test('a seat of the company’s that somebody takes is a booking of whoever brought them', async () => {
  const places = companyPlacesOf(site.server, hall);
  const { sessionId } = await hall.session(5, december(16, 14), 5);
  await places.company('Gong', '示例名额公司');
  const { code } = await places.take(await site.server.signIn('Gong'), sessionId, 2);
  const content = await hand.article('brings-a-colleague');
  const token = await hand.share(await site.server.signIn('Chen'), content);
  const colleague = await phoneOf('Colleague');
  await colleague.context().setExtraHTTPHeaders({
    'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile Safari/537.36',
  });
  await visit(colleague, `features/articles/article/index?articleId=${content.id}&s=${token}`);
  await visit(colleague, `features/lectures/company/index?code=${code}`);
  await fillIn(screen(colleague).getByLabel('姓名'), '王二');
  const told = colleague.waitForResponse((answer) => answer.url().endsWith('/api/sharing/steps'));
  await press(colleague, '领一个名额');
  expect((await told).status()).toBe(200);
  await colleague.waitForURL(/ticket/);
  await rested(colleague);
  const chen = await site.server.signIn('Chen');
  expect((await chen.sharing.funnel({ query: { season } })).total).toMatchObject({ booking: 1 });
  await colleague.context().close();
});

test('staff see what the list calls the company, and approve only when they say that it is the same', async () => {
  const { server } = site;
  const { client, id } = await hand.apply('Spelled', { company: '江门示例电子', name: '钱七' });
  await client.publicists.sendForm({ file: stamped });
  const desk = await site.desk({ session: await deskSessionOf(server, 'Staff-蓬江') });
  await visitDesk(desk, 'publicists');
  await desk
    .getByRole('row', { name: /钱七/ })
    .getByRole('button', { name: /^详 ?情$/ })
    .click();
  await desk.getByText(/这个信用代码在名单里是「示例电子有限公司」，申请写的是「江门示例电子」/).waitFor();
  const approve = desk.getByRole('button', { name: /^批 ?准$/ });
  expect(await approve.isDisabled()).toBe(true);
  await desk.getByLabel('已核对，与「示例电子有限公司」是同一单位').check();
  await approve.click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  const { manager } = server.app.get(Database).source;
  expect(await manager.findOneBy(Publicist, { id })).toMatchObject({ state: 'active' });
  await desk.context().close();
});
