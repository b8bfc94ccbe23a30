import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Page } from 'playwright-core';
import { seriousViolations } from '../support/accessibility';
import { visit } from '../support/browser';
import { restedDesk, sessionOf, visitDesk } from '../support/desk';
import { film } from '../support/mp4';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

jest.setTimeout(120_000);

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, '陈一', 'city-staff');
});
afterAll(() => site.close());

const button = (page: Page, words: string) =>
  page.getByRole('button', { name: new RegExp(`^${words.split('').join('\\s*')}$`) });
const shot = async (page: Page, name: string) => {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const confirmed = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click();

test('a film is uploaded at the desk, described, published, and seen on the phone', async () => {
  const page = await site.desk({ session: await sessionOf(site.server, '陈一') });
  await visitDesk(page, 'videos');
  await page.getByText('申报前先问三件事（示例）').waitFor();
  await shot(page, 'videos-list');
  expect(await seriousViolations(page)).toEqual([]);
  await button(page, '新建视频').click();
  await page.getByLabel('题目').last().fill('材料怎么准备');
  await page.getByLabel('内容简介').fill('一样一样看。');
  await page.getByLabel('适合谁').fill('准备申报的人');
  await button(page, '新建').click();
  await page.waitForURL(/videos\?id=/);
  await restedDesk(page);

  const choose = (content: Buffer) =>
    page.getByLabel(/^视频文件/).setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: content });
  await choose(film({ picture: 'hvc1' }));
  await page.getByRole('alert').getByText('画面不是 H.264（文件里是 hvc1）').waitFor();
  await page
    .getByLabel(/^视频文件/)
    .setInputFiles(path.resolve(__dirname, '../../server/assets/films/self-check.mp4'));
  await page.getByText('已上传：0:36，640×360').waitFor();
  await page
    .getByLabel(/^封面/)
    .setInputFiles(path.resolve(__dirname, '../../server/assets/films/self-check.jpg'));
  await page.getByText('已有一张').waitFor();

  await button(page, '加一章').click();
  await page.getByLabel('第1章', { exact: true }).fill('证书');
  await button(page, '加章末小问').click();
  await page.getByLabel('小问', { exact: true }).fill('先看哪里？');
  await page.getByLabel('选项，一行一个').fill('证书\n日历');
  await page.getByLabel('为什么').fill('证书上写着名称。');
  await page.getByLabel(/^字幕/).fill('WEBVTT\n\n00:01 --> 00:04\n先看证书');
  await button(page, '保存').click();
  await page.getByText(/字幕第3行：时间写成/).waitFor();
  await page.getByLabel(/^字幕/).fill('WEBVTT\n\n00:01.000 --> 00:04.000\n先看证书上的名称');
  await button(page, '保存').click();
  await page.getByText('已保存，读者还看不到').waitFor();
  await shot(page, 'video-editor');
  expect(await seriousViolations(page)).toEqual([]);
  await button(page, '发布').click();
  await confirmed(page);
  await page.getByText('已发布', { exact: true }).first().waitFor();
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);

  const phone = await site.phone();
  await visit(phone, 'features/videos/list/index');
  await phone.locator('main:visible').getByText('材料怎么准备').click();
  await phone.waitForURL(/videos\/player/);
  await phone.locator('main:visible').getByText('先看证书上的名称').waitFor();
  await phone.waitForFunction(() => document.querySelector<HTMLVideoElement>('main video')!.duration > 36);
});
