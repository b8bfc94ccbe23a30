import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buffer as bytesOf } from 'node:stream/consumers';
import { type Page } from 'playwright-core';
import { seriousViolations } from '../support/accessibility';
import { visit } from '../support/browser';
import { restedDesk, sessionOf, visitDesk } from '../support/desk';
import { allKept } from '../support/desk-work';
import { Database } from '@titles/server/database/database';
import { pictureSize } from '@titles/server/storage/picture-size';
import { Storage } from '@titles/server/storage/storage.service';
import { VideoRow } from '@titles/server/videos/video.entity';
import { film } from '../support/mp4';
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
  await page.getByRole('dialog').getByLabel('题目').fill('材料怎么准备');
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

  await button(page, '从视频里选一帧').click();
  const frames = page.getByRole('dialog');
  await frames.locator('video').evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const film = element as HTMLVideoElement;
        film.addEventListener('seeked', () => resolve(), { once: true });
        film.currentTime = 8;
      }),
  );
  await shot(page, 'video-frame');
  expect(await seriousViolations(page)).toEqual([]);
  await button(page, '用这一帧作封面').click();
  await frames.waitFor({ state: 'hidden' });
  const posters = await site.server.app.get(Database).source.manager.findBy(VideoRow, { demo: false });
  const drawn = await site.server.app.get(Storage).open(posters[0]!.poster!);
  expect(pictureSize(await bytesOf(drawn.read()))).toEqual({ width: 640, height: 360 });

  const slide = (name: string) => path.resolve(__dirname, `../../server/assets/films/${name}.png`);
  for (const [name, at, title] of [
    ['self-check-1', '0:00', '照证书选'],
    ['self-check-2', '0:20', '看结果'],
  ] as const) {
    await page.getByLabel(/^图片（PNG/).setInputFiles(slide(name));
    await page.locator('#new-slide-at').fill(at);
    await page.getByLabel('新幻灯片的标题').fill(title);
    await button(page, '加一张幻灯片').click();
    await page.getByRole('img', { name: title }).waitFor();
  }
  await page.getByRole('button', { name: '删除幻灯片 照证书选' }).waitFor();

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
  await allKept(page);
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
  const main = phone.locator('main:visible');
  await main.getByRole('img', { name: '幻灯片：照证书选' }).waitFor();
  await main.getByRole('button', { name: '0:20 看结果' }).click();
  await main.getByRole('img', { name: '幻灯片：看结果' }).waitFor();
  const place = await phone.evaluate(
    () => document.querySelector<HTMLVideoElement>('main video')!.currentTime,
  );
  expect(place).toBeGreaterThanOrEqual(20);
  const pictures = await main
    .locator('.videos__picture')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundImage));
  expect(pictures).toHaveLength(3);
  for (const picture of pictures) {
    const address = /url\("(.+)"\)/.exec(picture)![1]!;
    expect((await fetch(address)).headers.get('content-type')).toBe('image/png');
  }
  await shot(phone, 'video-slides');
  expect(await seriousViolations(phone)).toEqual([]);
});
