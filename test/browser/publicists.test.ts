import { Database } from '@titles/server/database/database';
import { Publicist } from '@titles/server/publicists/publicist.entity';
import { type Page } from 'playwright-core';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { rested, visit } from '../support/browser';
import { passTest } from '../support/course-pages';
import { watchWhole } from '../support/courses';
import { sessionOf as deskSessionOf, visitDesk } from '../support/desk';
import { sessionOf } from '../support/pages';
import { fillIn, goOn, press, reads, screen } from '../support/screen';
import { application, creditCode, otherCreditCode, sharingOn } from '../support/sharing';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** As people's browsers call themselves: what says that it is driven by a program is set aside. */
const agent = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile Safari/537.36' };
const apply = 'features/publicists/apply/index';
const workspace = 'features/publicists/workspace/index';
const phoneOf = async (persona: string | null, storage: Record<string, unknown> = {}) => {
  const session = persona === null ? {} : { 'titles.session': await sessionOf(site.server, persona) };
  const page = await site.phone({ storage: { ...session, ...storage } });
  await page.context().setExtraHTTPHeaders(agent);
  return page;
};
/** Opens the page, stays so long by its own clock and the service's, scrolls, and leaves it. */
const readOn = async (page: Page, address: string, seconds: number) => {
  const begun = page
    .waitForResponse((answer) => answer.url().endsWith('/api/sharing/visits'))
    // However long the page takes from here, the service's clock is not behind what it counts.
    .then(() => goOn(page, site.server, seconds + 120));
  await visit(page, address);
  await begun;
  const told = page.waitForResponse((answer) => /\/visits\/[^/]+\/read$/.test(answer.url()));
  await screen(page).hover();
  await page.mouse.wheel(0, 600);
  await page.waitForFunction(() =>
    [document.documentElement, ...document.querySelectorAll('.taro_page')].some(
      ({ scrollTop }) => scrollTop > 40,
    ),
  );
  await page.clock.fastForward(seconds * 1000);
  if (seconds < 15) await page.goto('/#/tabs/identity/index');
  expect((await told).status()).toBe(200);
};

test('apply → approve → learn → certificate confirmed → share → three readers → one counts → the month closes → a reversal stands in the next', async () => {
  const { server } = site;
  await granted(server, 'Staff', 'district-staff', { district: '蓬江' });
  await granted(server, 'City', 'city-staff');

  // Applies, and sends the stamped form.
  const chen = await phoneOf('Chen');
  await visit(chen, apply);
  const fill = (label: string, words: string) => fillIn(screen(chen).getByLabel(label), words);
  await fill('单位全称', application.company);
  await fill('统一社会信用代码', '91350100M000100Y44');
  await reads(chen, '代码不对，请对照营业执照再核对一遍');
  await fill('统一社会信用代码', creditCode);
  await press(chen, '蓬江');
  await press(chen, '中型');
  await fill('姓名', application.name);
  await fill('手机号', application.phone);
  await press(chen, '我已阅读，同意这样使用');
  await press(chen, '提交申请');
  await reads(chen, '还没有收到盖章的推荐表');
  const chooser = chen.waitForEvent('filechooser');
  await press(chen, '上传盖章的推荐表');
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100', 'hex');
  await (await chooser).setFiles({ name: 'form.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await reads(chen, '盖章的推荐表已收到');

  // Staff of the district approve.
  const desk = await site.desk({ session: await deskSessionOf(server, 'Staff') });
  await visitDesk(desk, 'publicists');
  await desk.getByRole('button', { name: /^详 ?情$/ }).click();
  await desk.getByRole('button', { name: /^批 ?准$/ }).click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });

  // Learns: the films are watched, the test passed, and anybody confirms the certificate.
  await watchWhole(server, 'Chen', ['demo-before-applying', 'demo-self-check']);
  await visit(chen, workspace);
  await reads(chen, '已通过');
  await reads(chen, '视频看完了，可以测试');
  await press(chen, '职称宣传员课程：单位人事怎样帮同事申报（示例）');
  await chen.waitForURL(/courses\/course/);
  await press(chen, '开始测试');
  await chen.waitForURL(/courses\/test/);
  await passTest(chen, server);
  await press(chen, '领取结业证明');
  await fillIn(screen(chen).getByLabel('证明上的姓名'), application.name);
  await press(chen, '领取证明');
  const code = await screen(chen).locator('.certificates__code').innerText();
  const anybody = await phoneOf(null);
  await visit(anybody, `features/certificates/confirm/index?code=${code}`);
  await reads(anybody, '核验通过：本系统有这份结业证明');
  await reads(anybody, `姓名：${application.name}`);

  // Shares.
  await visit(chen, workspace);
  await reads(chen, `核验码 ${code}`);
  const linked = chen.waitForResponse((answer) => answer.url().endsWith('/api/sharing/links'));
  await screen(chen)
    .getByRole('button', { name: /^复制文字和链接/ })
    .last()
    .click();
  const answer = await linked;
  const { token } = (await answer.json()) as { token: string };
  const { content } = answer.request().postDataJSON() as { content: SharedContent };
  const address = `features/${content.kind}s/${content.kind}/index?${content.kind}Id=${content.id}&s=${token}`;

  // Three readers: one reads, one stays two seconds, one is the publicist on another phone.
  await readOn(await phoneOf(null), address, 16);
  await readOn(await phoneOf(null), address, 2);
  await readOn(await phoneOf('Chen'), address, 16);

  const later = await phoneOf('Chen');
  await visit(later, workspace);
  await reads(later, '阅读');
  const page = await screen(later).innerText();
  expect(page).toMatch(/打开过\s*3 人/);
  expect(page).toMatch(/读完\s*1 人/);
  expect(page).toMatch(/看的是什么\s+\S+\s+人少，不显示/);
  expect(page).toMatch(/阅读\s*1 次/);
  expect(page).toContain('是您自己打开的');
  expect(page).toContain('在页面上没有停满15秒');
  expect(page).toContain('未定标准');

  // The month closes.
  server.clock.set('2026-12-02T01:00:00.000Z');
  const city = await site.desk({ session: await deskSessionOf(server, 'City') });
  await visitDesk(city, 'ledger');
  await city.getByLabel('月份').fill('2026-11');
  await city.getByText(application.company).waitFor();
  await city.getByRole('button', { name: /^关 ?账$/ }).click();
  await city
    .getByRole('dialog')
    .getByRole('button', { name: /^关 ?账$/ })
    .click();
  await city.getByText('数目不再变。').first().waitFor();

  // A later reversal stands in December, and November stays as it was.
  await visitDesk(city, 'sharing');
  await city.getByRole('button', { name: '已计入的' }).click();
  await city.getByLabel('月份').fill('2026-11');
  await city.getByRole('button', { name: /^撤 ?销$/ }).click();
  await city.getByLabel(/^撤销「/).fill('核实为同事代读');
  await city.getByRole('button', { name: '撤销，记在本月' }).click();
  await city.getByLabel(/^撤销「/).waitFor({ state: 'hidden' });
  const december = await phoneOf('Chen');
  await visit(december, workspace);
  await reads(december, '撤销2026年11月的一次阅读：核实为同事代读');
  expect(await screen(december).innerText()).toMatch(/阅读\s*-1 次/);
  await press(december, '2026年11月');
  await reads(december, '已关账，数目不再变');
  await rested(december);
  expect(await screen(december).innerText()).toMatch(/阅读\s*1 次/);
  for (const one of [chen, anybody, desk, later, city, december]) await one.context().close();
});

test('the desk ends the work of somebody who left, and hands it over to a colleague', async () => {
  const { server } = site;
  const hand = sharingOn(server);
  const firm = { company: '示例机械有限公司', creditCode: otherCreditCode, district: '新会' } as const;
  const { id } = await hand.publicist('Leaver', { ...firm, name: '吴五' });
  const { id: successor } = await hand.publicist('Stayer', { ...firm, name: '郑六' });
  const desk = await site.desk({ session: await deskSessionOf(server, 'Staff-新会') });
  await visitDesk(desk, 'publicists');
  // Nobody is ended while it is not known who could go on.
  const asked = '**/api/publicists/*/colleagues';
  await desk.route(asked, (route) => route.abort());
  await desk
    .getByRole('row', { name: /吴五/ })
    .getByRole('button', { name: /^详 ?情$/ })
    .click();
  const again = desk.getByRole('button', { name: '再试一次' });
  await again.waitFor();
  expect(await desk.getByRole('button', { name: '结束宣传员身份' }).count()).toBe(0);
  await desk.unroute(asked);
  await again.click();
  await desk.getByLabel('交接给').click();
  await desk.getByTitle(/^郑六/).click();
  await desk.getByLabel('不再担任的原因').fill('已经离职');
  await desk.getByRole('button', { name: '结束宣传员身份' }).click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  const { manager } = server.app.get(Database).source;
  expect(await manager.findOneBy(Publicist, { id })).toMatchObject({ state: 'left', successorId: successor });
  await desk.context().close();
});
