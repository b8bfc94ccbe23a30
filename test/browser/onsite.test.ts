import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { visit } from '../support/browser';
import { onsiteOn, span } from '../support/onsite';
import { sessionOf } from '../support/pages';
import { readPdf } from '../support/pdf';
import { fillIn, filterHall, pageOf, press, reads, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const MORNING = '2026-11-23T08:00:00.000Z';
const workspace = 'features/lecturers/workspace/index';

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
    fillIn(screen(company).getByLabel(label, { exact: true }), words);
  await fill('培训主题', '职称申报怎么准备');
  await fill('预计人数', '40');
  await fill('详细地点', '示例路1号3楼会议室');
  await fillIn(screen(company).getByLabel('时间一 日期'), '2026-12-08');
  await fill('联系人', '陈女士');
  await fillIn(screen(company).getByLabel('单位联系电话'), '0750-1234567');
  await press(company, '提交申请');
  await company.waitForURL((url) => url.hash.includes('features/onsite/requests'));
  await reads(company, '正在请讲师');

  const lecturer = await phoneOf('Li');
  await visit(lecturer, workspace);
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
  const otherTime = (page: Page) => screen(page).getByText('换个时间', { exact: true }).count();
  expect(await otherTime(company)).toBe(1);
  // On the day before nobody can be asked for another time any more.
  site.server.clock.set(span(7, 15, 16).startsAt);
  const dayBefore = await phoneOf('Gong');
  await visit(dayBefore, address);
  await reads(dayBefore, '取消这次申请');
  expect(await otherTime(dayBefore)).toBe(0);

  site.server.clock.set(span(8, 15, 16).startsAt);
  const later = await phoneOf('Gong');
  await visit(later, address);
  await press(later, '没有举办');
  await press(later, '确定没有举办');
  await reads(later, '登记错了可以改');
  const doubtful = await phoneOf('Li');
  await visit(doubtful, workspace);
  await reads(doubtful, '没有举办');
  expect(await screen(doubtful).getByText('邀请函', { exact: true }).count()).toBe(0);
  await fillIn(screen(later).getByLabel('到场人数'), '38');
  await press(later, '登记到场');
  const code = await screen(later).locator('.onsite__code').innerText();
  await press(later, '很好');
  await press(later, '提交评价');
  await reads(later, '您的评价');
  const printed = later.waitForEvent('download');
  await press(later, '打开授课证明');
  expect((await printed).suggestedFilename()).toBe('授课证明.pdf');

  const holder = await phoneOf('Li');
  await visit(holder, workspace);
  const certificate = holder.waitForEvent('download');
  await press(holder, '授课证明');
  const file = await certificate;
  expect(file.suggestedFilename()).toBe('授课证明.pdf');
  const { pages } = readPdf(readFileSync(await file.path()));
  expect(pages.join('').replace(/\s/g, '')).toContain(code);
  // Also when they are a lecturer no more.
  await hand.endGrant('Gong-city', 'Li', 'lecturer');
  await visit(holder, 'features/certificates/mine/index');
  const again = holder.waitForEvent('download');
  await reads(holder, code);
  await press(holder, '打开证明（PDF）');
  expect((await again).suggestedFilename()).toBe('授课证明-职称申报怎么准备.pdf');

  const anybody = await site.phone();
  await visit(anybody, 'features/certificates/confirm/index');
  await fillIn(screen(anybody).getByLabel('核验码'), code.toLowerCase());
  await press(anybody, '核验');
  await reads(anybody, '核验通过：本系统有这份授课证明');
  const confirmed = await screen(anybody).innerText();
  for (const words of ['讲师：Li', '授课单位：示例公司Gong', '主题：职称申报怎么准备', '到场：38人'])
    expect(confirmed).toContain(words);
  for (const page of [company, lecturer, dayBefore, later, doubtful, holder, anybody])
    await page.context().close();
});

test('a lecturer offers another time, the company takes it, and another comes when they fall ill', async () => {
  site.server.clock.set(MORNING);
  const hand = onsiteOn(site.server);
  await hand.company('Qi');
  await hand.lecturer('Tang', { fields: ['人工智能'] });
  const { id } = await hand.ask('Qi', { field: '人工智能', times: [span(15, 14, 16)] });
  const lecturer = await phoneOf('Tang');
  await visit(lecturer, workspace);
  await press(lecturer, '换时间');
  await fillIn(screen(lecturer).getByLabel('我可以的时间 日期'), '2026-11-27');
  await press(lecturer, '提这个时间');
  await reads(lecturer, '现在没有要回复的邀请');

  const company = await phoneOf('Qi');
  await visit(company, `features/onsite/request/index?requestId=${id}`);
  await reads(company, 'Tang老师提出换时间');
  await press(company, '都不行，请别的讲师');
  await press(company, '再看看');
  await press(company, '11月27日 周五 14:00–16:00');
  await reads(company, 'Tang老师会来。');

  await hand.lecturer('Song', { fields: ['人工智能'] });
  await visit(lecturer, workspace);
  await press(lecturer, '临时来不了');
  await press(lecturer, '确定来不了，请别人去');
  // It stands there until the service has answered.
  await screen(lecturer).getByText('确定来不了，请别人去', { exact: true }).waitFor({ state: 'hidden' });
  await visit(company, `features/onsite/request/index?requestId=${id}`);
  await reads(company, '已请Song老师');
  for (const page of [lecturer, company]) await page.context().close();
});

test('the hall leads to on-site training, and tells employees who can ask for it', async () => {
  site.server.clock.set(MORNING);
  const employee = await phoneOf('Yuan');
  await visit(employee, 'tabs/lectures/index');
  await screen(employee)
    .getByRole('link', { name: /谁该报/ })
    .click();
  await pageOf(employee, 'features/onsite/requests');
  await reads(employee, '上门培训由单位的职称宣传员申请。');
  await press(employee, '申请成为职称宣传员');
  await pageOf(employee, 'features/publicists/apply');
  await visit(employee, 'tabs/lectures/index');
  await filterHall(employee, '上门培训');
  await reads(employee, '单位的职称宣传员申请；您可以请单位人事来办');
  await employee.context().close();
});
