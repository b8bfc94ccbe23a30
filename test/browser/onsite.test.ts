import { visit } from '../support/browser';
import { onsiteOn, span } from '../support/onsite';
import { sessionOf } from '../support/pages';
import { pageOf, press, reads, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

jest.setTimeout(180_000);

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site.close());

/** The phone of somebody who is signed in, now. */
const phoneOf = async (persona: string) =>
  site.phone({ storage: { 'titles.session': await sessionOf(site.server, persona) } });

test('a company’s request becomes a session, and its certificate is confirmed on the public page', async () => {
  const hand = onsiteOn(site.server);
  await hand.company('Gong');
  await hand.lecturer('Li');

  const company = await phoneOf('Gong');
  await visit(company, 'features/onsite/requests/index');
  await press(company, '申请上门培训');
  await pageOf(company, 'features/onsite/ask');
  const fill = (label: string, words: string) =>
    screen(company).getByLabel(label, { exact: true }).fill(words);
  await fill('培训主题', '职称申报怎么准备');
  await fill('预计人数', '40');
  await fill('详细地点', '示例路1号3楼会议室');
  await screen(company).getByLabel('时间一 日期').fill('2026-12-08');
  await fill('联系人', '陈女士');
  await screen(company).getByLabel('单位联系电话').fill('0750-1234567');
  await press(company, '提交申请');
  await company.waitForURL((url) => url.hash.includes('features/onsite/requests'));
  await reads(company, '正在请讲师');

  const lecturer = await phoneOf('Li');
  await visit(lecturer, 'features/lecturers/workspace/index');
  await reads(lecturer, '示例公司Gong');
  await reads(lecturer, '12月8日 周二 14:00–16:00');
  await press(lecturer, '可以');
  await reads(lecturer, '现在没有要回复的邀请');

  await press(company, '职称申报怎么准备');
  await company.waitForURL((url) => url.hash.includes('features/onsite/request/'));
  await reads(company, 'Li老师会来');
  const letter = company.waitForEvent('download');
  await press(company, '打开邀请函');
  expect((await letter).suggestedFilename()).toBe('邀请函.pdf');
  const address = new URL(company.url()).hash.slice(2);

  site.server.clock.set(span(8, 15, 16).startsAt);
  const later = await phoneOf('Gong');
  await visit(later, address);
  await screen(later).getByLabel('到场人数').fill('38');
  await press(later, '登记到场');
  const code = await screen(later).locator('.onsite__code').innerText();
  await press(later, '很好');
  await press(later, '提交评价');
  await reads(later, '您的评价');

  const anybody = await site.phone();
  await visit(anybody, 'features/certificates/confirm/index');
  await screen(anybody).getByLabel('核验码').fill(code.toLowerCase());
  await press(anybody, '核验');
  await reads(anybody, '核验通过：本系统有这份授课证明');
  const confirmed = await screen(anybody).innerText();
  for (const words of ['讲师：Li', '授课单位：示例公司Gong', '主题：职称申报怎么准备', '到场：38人'])
    expect(confirmed).toContain(words);
  for (const page of [company, lecturer, later, anybody]) await page.context().close();
});
