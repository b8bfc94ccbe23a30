import { type Page } from 'playwright-core';
import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { visit } from '../support/browser';
import { watchWhole } from '../support/courses';
import { passTest } from '../support/course-pages';
import { restedDesk, sessionOf as deskSessionOf, visitDesk } from '../support/desk';
import { allKept } from '../support/desk-work';
import { sessionOf } from '../support/pages';
import { press, reads, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, '陈一', 'city-staff');
});
afterAll(() => site.close());

const button = (page: Page, words: string) =>
  page.getByRole('button', { name: new RegExp(`^${words.split('').join('\\s*')}$`) });
const holds = async (page: Page) => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
};

test('a course is made at the desk, failed, gone on with after closing, and passed by keyboard and touch', async () => {
  const desk = await site.desk({ session: await deskSessionOf(site.server, '陈一') });
  await visitDesk(desk, 'courses');
  await button(desk, '新建课程').click();
  await desk.getByRole('dialog').getByLabel('题目').fill('自测入门');
  await desk.getByLabel('内容简介').fill('一段短片，两道题。');
  await desk.getByLabel('适合谁').fill('第一次用的人');
  await button(desk, '新建').click();
  await desk.waitForURL(/courses\?id=/);
  await restedDesk(desk);
  await desk.getByLabel('放入视频').click();
  await desk.getByTitle('三十秒，看看我能评什么').click();
  for (const [label, count] of [
    ['每次抽几题', '2'],
    ['答对几题通过', '2'],
  ] as const)
    await desk.getByLabel(label).fill(count);
  const ask = async (text: string, options: readonly [string, string]) => {
    await button(desk, '加一题').click();
    const drawer = desk.getByRole('dialog');
    await drawer.getByLabel('题目').fill(text);
    await drawer.getByLabel('第1项', { exact: true }).fill(options[0]);
    await drawer.getByLabel('第2项', { exact: true }).fill(options[1]);
    await drawer.getByLabel(/^为什么/).fill('片子里说了。');
    await drawer.getByLabel('讲到它的视频').click();
    await desk.getByTitle('三十秒，看看我能评什么').last().click();
    await drawer.getByLabel('从第几秒').fill('20');
    await button(desk, '放入题库').click();
    await desk.getByText('正确：' + options[0]).waitFor();
  };
  await ask('结果写明什么？', ['路径、年度和依据', '分数']);
  await button(desk, '保存').click();
  await allKept(desk);
  const publish = async () => {
    await button(desk, '发布').click();
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定/ })
      .click();
  };
  await publish();
  await desk.getByText('题库有1题，不够每次抽2题').waitFor();
  await ask('自测要登录吗？', ['不用登录', '要登录']);
  await button(desk, '保存').click();
  await allKept(desk);
  await restedDesk(desk);
  expect(await seriousViolations(desk)).toEqual([]);
  await publish();
  await desk.getByText('已发布', { exact: true }).first().waitFor();
  expect(await desk.evaluate(() => globalThis.violations)).toEqual([]);

  await watchWhole(site.server, 'Li', ['demo-self-check']);
  const storage = { 'titles.session': await sessionOf(site.server, 'Li') };
  const phone = await site.phone({ storage });
  await visit(phone, 'tabs/lectures/index');
  await press(phone, '视频和课程');
  await press(phone, '自测入门');
  await phone.waitForURL(/courses\/course/);
  await reads(phone, '已看完');
  await holds(phone);
  await press(phone, '开始测试');
  await reads(phone, '第 1 题，共 2 题');
  await holds(phone);
  const address = new URL(phone.url()).hash.slice(2);
  // By keyboard: the first option, then on.
  await phone.keyboard.press('Tab');
  await phone.keyboard.press('Space');
  const first = screen(phone).getByRole('radio').first();
  expect(await first.getAttribute('aria-checked')).toBe('true');
  await phone.keyboard.press('Tab');
  await phone.keyboard.press('Tab');
  await phone.keyboard.press('Enter');
  await reads(phone, '第 2 题，共 2 题');

  // Closed and opened anew, it goes on where it was left.
  await phone.goto('about:blank');
  await visit(phone, address);
  await reads(phone, '第 2 题，共 2 题');
  await press(phone, '检查并交卷');
  await reads(phone, '还有 1 题没答');
  await holds(phone);
  await press(phone, '交卷');
  await reads(phone, '这次没有通过');
  await reads(phone, '从20秒看起');
  await holds(phone);
  const told = await screen(phone).innerText();
  expect(told).not.toContain('正确的是');
  await press(phone, '三十秒，看看我能评什么');
  await phone.waitForURL(/videos\/player/);
  await phone.waitForFunction(
    () => (document.querySelector<HTMLVideoElement>('main:not([hidden]) video')?.currentTime ?? 0) >= 20,
  );

  await visit(phone, address);
  await passTest(phone, site.server);
  await holds(phone);
  for (const page of [desk, phone]) await page.context().close();
});
