import path from 'node:path';
import { seriousViolations } from '../support/accessibility';
import { lookNames, visit } from '../support/browser';
import { restedDesk, visitDesk } from '../support/desk';
import { button, confirmed, desksOf, shot } from '../support/desk-work';
import { profile } from '../support/onsite';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, '陈一', 'city-staff');
  await granted(site.server, '李老师', 'lecturer');
  await (await site.server.signIn('李老师')).lecturers.save({ body: profile });
});
afterAll(() => site.close());
const atDesk = desksOf(() => site);
const asset = (name: string) => path.resolve(__dirname, '../../server/assets', name);

test('a material is brought at the desk, and lies on the lecture’s page until it is taken away', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'lectures');
    await page
      .getByRole('button', { name: /^打开 / })
      .first()
      .click();
    await restedDesk(page);
    const choose = (name: string, mimeType: string) =>
      page.getByLabel(/^文件（PDF/).setInputFiles({ name, mimeType, buffer: Buffer.from('%PDF-1.7 讲义') });
    await choose('讲义.exe', 'application/octet-stream');
    await page.getByRole('alert').getByText('请上传 PDF、docx、xlsx 或图片').waitFor();
    expect(await button(page, '上传资料').isDisabled()).toBe(true);
    await choose('讲义.pdf', 'application/pdf');
    expect(await page.getByLabel('资料名称').inputValue()).toBe('讲义');
    await button(page, '上传资料').click();
    await page.getByRole('button', { name: '删除资料 讲义' }).waitFor();
    await shot(page, 'lecture-materials');
    expect(await seriousViolations(page)).toEqual([]);
    const lectureId = /[?&]id=([\w-]+)/.exec(page.url())![1]!;
    const read = async () => (await site.server.client.lectures.get({ params: { lectureId } })).materials;
    expect((await read()).map(({ title }) => title)).toEqual(['讲义']);
    await page.getByRole('button', { name: '删除资料 讲义' }).click();
    await confirmed(page);
    await page.getByText('还没有资料。').waitFor();
    expect(await read()).toEqual([]);
  }));

test('a portrait is brought with how the lecturer agreed, never without, and the demo’s say what they are', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'lecturers');
    await page.getByRole('button', { name: '资料 演示讲师甲' }).click();
    await page.getByText('演示资料，不是真人，也约不到').waitFor();
    await page.getByRole('img', { name: '演示讲师甲的肖像' }).waitFor();
    await shot(page, 'lecturer-demo');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '资料 李老师' }).click();
    await page.getByLabel(/^代讲师上传肖像/).setInputFiles(asset('lecturers/two.png'));
    expect(await button(page, '上传肖像').isDisabled()).toBe(true);
    await page.getByLabel('本人怎样同意公开的').fill('2026年11月20日签了书面同意书');
    await button(page, '上传肖像').click();
    await page.getByRole('img', { name: '李老师的肖像' }).waitFor();
    // The field's own example is the first.
    await page.getByRole('dialog').getByText('2026年11月20日签了书面同意书').nth(1).waitFor();
    await shot(page, 'lecturer-portrait');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '删除肖像').click();
    await confirmed(page);
    await page.getByText('没有上传，或没有同意公开').waitFor();
  }));

test.each(lookNames)('slides beside a film, in %s', async (look) => {
  const phone = await site.phone({ look });
  await visit(phone, 'features/videos/player/index?videoId=demo-before-applying');
  await phone.getByRole('img', { name: /^幻灯片：/ }).waitFor();
  await shot(phone, `slides-${look}`);
  await visit(phone, 'features/videos/list/index');
  await shot(phone, `videos-${look}`);
  await phone.context().close();
});
