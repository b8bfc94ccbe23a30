import { type Page } from 'playwright-core';
import { rested, visit } from '../support/browser';
import { openingOf } from '../support/pages';
import { keptCheck, engineer } from '../support/self-check';
import { bookVisit, hourOf } from '../support/service-points';
import { pageOf, press, reads, screen } from '../support/screen';
import { openSite, phoneTests, type Site } from '../support/site';
import { atConsole, granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The first time of the chosen day that is free. */
const firstTime = (page: Page) => screen(page).locator('.times__slot:not([disabled])').first();

const onPhone = phoneTests(() => site);

onPhone('a time is chosen, booked, seen, moved and given back', async (page) => {
  await visit(page, 'features/service-points/list/index');
  await press(page, '蓬江区民营企业职称申报服务点（示例）');
  await pageOf(page, 'point');
  expect(await screen(page).innerText()).toContain('周一至周五');
  await press(page, '预约咨询');
  await pageOf(page, 'slots');
  expect(await screen(page).innerText()).toContain('11月23日 周一');
  await screen(page).getByRole('radio', { name: '11月28日 周六，周末' }).click();
  await reads(page, '这一天不能预约：周末');
  await screen(page)
    .getByRole('radio', { name: /^11月26日 周四，余/ })
    .click();
  await firstTime(page).click();
  const sheet = page.getByRole('dialog');
  expect(await sheet.innerText()).toContain('11月26日 周四 09:00');
  await sheet.getByText('微信登录', { exact: true }).click();
  await sheet.getByText('预约这个时间', { exact: true }).click();
  await pageOf(page, 'visit');
  await reads(page, '前一天');
  const ticket = await screen(page).innerText();
  for (const words of ['预约成功', '11月26日 周四 09:00', '前一天', '前一小时', '请带上', '身份证件'])
    expect(ticket).toContain(words);
  // In a browser nothing can be subscribed to: it says so, and never that it will be sent.
  await reads(page, '未授权');
  expect(await screen(page).innerText()).not.toContain('到时发送');

  await press(page, '改期');
  await pageOf(page, 'slots');
  await screen(page)
    .getByRole('radio', { name: /^11月27日 周五，余/ })
    .click();
  await screen(page).locator('.times__slot', { hasText: '14:30' }).click();
  await page.getByRole('dialog').getByText('改到这个时间', { exact: true }).click();
  await pageOf(page, 'visit');
  await reads(page, '11月27日 周五 14:30');
  // The pages under this one know of it, too.
  await page.goBack();
  await pageOf(page, 'visit');
  await reads(page, '11月27日 周五 14:30');
  for (const under of ['point/index', 'list/index']) {
    await page.goBack();
    await pageOf(page, under);
  }
  await press(page, '11月27日 周五 14:30 咨询');
  await pageOf(page, 'visit');

  await press(page, '取消预约');
  await page.getByRole('dialog').getByText('取消预约', { exact: true }).last().click();
  await reads(page, '已取消');
  expect(await screen(page).innerText()).not.toContain('请带上');
  await page.goBack();
  await pageOf(page, 'list/index');
  expect(await screen(page).innerText()).not.toContain('11月27日');
});

onPhone('a time that is taken at the last moment is said to be so, and no other is', async (page) => {
  const servicePointId = 'district-5';
  await visit(
    page,
    `features/service-points/slots/index?servicePointId=${servicePointId}&purpose=consultation`,
  );
  await firstTime(page).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('微信登录', { exact: true }).click();
  const query = { purpose: 'consultation' } as const;
  const { days } = await site.server.client.servicePoints.slots({ params: { servicePointId }, query });
  const { startsAt, free } = days.flatMap(({ slots }) => slots).find((slot) => slot.free > 0)!;
  for (let index = 0; index < free; index += 1)
    await bookVisit(await site.server.signIn(`Faster ${index}`), servicePointId, startsAt);
  await sheet.getByText('预约这个时间', { exact: true }).click();
  await page.getByRole('status').getByText('这个时间刚刚约满').waitFor();
  await sheet.waitFor({ state: 'detached' });
  await rested(page);
  await firstTime(page).click();
  expect(await sheet.innerText()).not.toContain('约满');
  await sheet.getByText('预约这个时间', { exact: true }).click();
  await pageOf(page, 'visit');
  await reads(page, '预约成功');
});

onPhone(
  'the self-check leads to the counter of the district, and its outcome goes along only when it is ticked',
  async (page) => {
    await visit(page, 'features/eligibility/result/index');
    await screen(page).getByText('预约咨询', { exact: true }).click();
    await pageOf(page, 'service-points/list');
    await reads(page, '新会 · 您单位所在');
    await press(page, '新会区民营企业职称申报服务点（示例）');
    await pageOf(page, 'point');
    await press(page, '预约咨询');
    await pageOf(page, 'slots');
    await firstTime(page).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('微信登录', { exact: true }).click();
    const along = sheet.getByRole('checkbox', { name: /把自测结果带给窗口/ });
    expect(await along.getAttribute('aria-checked')).toBe('false');
    await along.click();
    await sheet.getByText('预约这个时间', { exact: true }).click();
    await pageOf(page, 'visit');
    await reads(page, '您同意带给窗口的自测结果：可以申报 工程师（中级）');
    expect(await screen(page).innerText()).toContain('继续教育学时证明');
  },
  () => Promise.resolve(keptCheck(engineer)),
);

onPhone('a day that is full says so, and who waits sees the place in the queue', async (page) => {
  const servicePointId = 'district-4';
  const day = '2026-11-24';
  const query = { purpose: 'receipt' } as const;
  const { days } = await site.server.client.servicePoints.slots({ params: { servicePointId }, query });
  const { slots } = days.find((each) => each.day === day)!;
  for (const [index, { startsAt }] of slots.entries())
    await bookVisit(await site.server.signIn(`Early ${index}`), servicePointId, startsAt, 'receipt');
  await visit(page, `features/service-points/slots/index?servicePointId=${servicePointId}&purpose=receipt`);
  await screen(page).getByRole('radio', { name: '11月24日 周二，约满' }).click();
  expect(await firstTime(page).count()).toBe(0);
  await reads(page, '现在没有人在等');
  await press(page, '微信登录');
  await press(page, '候补这一天');
  await reads(page, '您已候补，排第 1 位');
  await visit(page, 'features/service-points/list/index');
  await reads(page, '候补 11月24日 周二 交材料：排第 1 位');
  await reads(page, '有空位时先为您保留');
  await press(page, '退出');
  const sure = page.getByRole('dialog');
  await sure.getByText('先留着', { exact: true }).click();
  await sure.waitFor({ state: 'detached' });
  await reads(page, '候补 11月24日 周二 交材料：排第 1 位');
  await press(page, '退出');
  await sure.getByText('退出候补', { exact: true }).click();
  await screen(page).getByText('候补 11月24日 周二').waitFor({ state: 'detached' });
});

test('who waits and would be passed over reads why, at the day and in the list', async () => {
  const { server } = site;
  const { storage } = await openingOf('features/calendars/subscribe/index', server);
  const servicePointId = 'district-6';
  const day = '2026-11-26';
  const query = { purpose: 'receipt' } as const;
  const { days } = await server.client.servicePoints.slots({ params: { servicePointId }, query });
  for (const [index, { startsAt }] of days.find((each) => each.day === day)!.slots.entries())
    await bookVisit(await server.signIn(`Early ${index}`), servicePointId, startsAt, 'receipt');
  const li = await server.signIn('Li');
  await li.servicePoints.waitingList.join({ params: { servicePointId }, body: { ...query, day } });
  await bookVisit(li, servicePointId, hourOf('2026-11-27', 10), 'receipt');
  const page = await site.phone({ storage });
  await visit(page, `features/service-points/slots/index?servicePointId=${servicePointId}&purpose=receipt`);
  await screen(page).getByRole('radio', { name: '11月26日 周四，约满' }).click();
  await reads(page, '您已候补，排第 1 位');
  await reads(page, '暂时轮不到您：您在这里已经约了交材料');
  await visit(page, 'features/service-points/list/index');
  await reads(page, '暂时轮不到您：您在这里已经约了交材料');
  expect(await screen(page).innerText()).not.toContain('有空位时先为您保留');
  await page.context().close();
});

onPhone(
  'who came by a share and books a counter is told of, once and with the booking',
  async (page) => {
    const told: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sharing/steps')) told.push(request.postDataJSON());
    });
    await visit(page, 'features/service-points/slots/index?servicePointId=district-2&purpose=consultation');
    await firstTime(page).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('微信登录', { exact: true }).click();
    await sheet.getByText('预约这个时间', { exact: true }).click();
    await pageOf(page, 'visit');
    await reads(page, '预约成功');
    const bookingId = new URL(page.url().replace('#/', '')).searchParams.get('bookingId');
    expect(told).toEqual([{ step: 'booking', bookingId, device: expect.any(String) as string }]);
  },
  () =>
    Promise.resolve({
      'titles.arrivals': {
        'season/2026-q4': { token: 'A'.repeat(16), at: site.server.clock.now().getTime() },
      },
    }),
);

test('a receipt is read, and that it was read is noted', async () => {
  const { server } = site;
  await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
  const { storage } = await openingOf('features/calendars/subscribe/index', server);
  const li = await server.signIn('Li');
  const { bookingId } = await bookVisit(li, 'district-1', hourOf('2026-11-23', 17), 'receipt');
  const desk = (await atConsole(server, 'Peng')).servicePoints.visits;
  await desk.checkIn({ params: { bookingId } });
  const body = { received: ['毕业证书'], missing: ['现有的职称证书'], note: '请在12月底前补齐' };
  await desk.giveReceipt({ params: { bookingId }, body });
  const page = await site.phone({ storage });
  await visit(page, `features/service-points/visit/index?bookingId=${bookingId}`);
  const shown = await screen(page).innerText();
  for (const words of ['编号 20261123-1001', '已收：毕业证书', '还缺：现有的职称证书', '请在12月底前补齐'])
    expect(shown).toContain(words);
  const saved = page.waitForEvent('download');
  await press(page, '打开 PDF，可打印');
  expect((await saved).suggestedFilename()).toBe('收件回执20261123-1001.pdf');
  await press(page, '我已核对');
  await reads(page, '核对过');
  await page.context().close();
});

test('of a visit at a time that is closed the phone says why, and what to do', async () => {
  const { server } = site;
  await granted(server, 'En', 'district-staff', { district: '恩平' });
  const { storage } = await openingOf('features/calendars/subscribe/index', server);
  const day = '2026-11-27';
  const { bookingId } = await bookVisit(await server.signIn('Li'), 'district-7', hourOf(day, 10));
  await (
    await atConsole(server, 'En')
  ).servicePoints.setException({
    params: { servicePointId: 'district-7', day },
    body: { hours: null, reason: '台风停办' },
  });
  const page = await site.phone({ storage });
  await visit(page, `features/service-points/visit/index?bookingId=${bookingId}`);
  await reads(page, '这个时间服务点不开放');
  const shown = await screen(page).innerText();
  expect(shown).toContain('台风停办');
  expect(shown).not.toContain('已预约');
  expect(shown).not.toContain('前一小时');
  await visit(page, 'features/service-points/list/index');
  await reads(page, '不开放');
  await visit(page, 'features/bookings/mine/index');
  await reads(page, '台风停办。怎么办请看详情，不会记为没来。');
  await page.context().close();
});

onPhone('a calendar address is made, shown once, and stopped', async (page) => {
  await visit(page, 'tabs/identity/index');
  await press(page, '微信登录');
  await screen(page).getByText('退出登录').waitFor();
  await visit(page, 'features/calendars/subscribe/index');
  await press(page, '建立日历地址');
  const address = await screen(page).locator('.feed__address').innerText();
  expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR');
  await page.reload();
  await rested(page);
  expect(await screen(page).locator('.feed__address').count()).toBe(0);
  await press(page, '停用');
  await page.getByRole('dialog').getByText('停用', { exact: true }).last().click();
  await screen(page).getByText('建立日历地址', { exact: true }).waitFor();
  expect((await fetch(address)).status).toBe(404);
});
