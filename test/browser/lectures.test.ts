import { type Page } from 'playwright-core';
import { seriousViolations, smallTargets } from '../support/accessibility';
import { rested, visit } from '../support/browser';
import { companyPlacesOf } from '../support/company-places';
import { december, lecturesOf, timesFrom } from '../support/lectures';
import { sessionOf } from '../support/pages';
import { readQr } from '../support/qr';
import { press, reads, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

jest.setTimeout(180_000);

let site: Site;
let hand: ReturnType<typeof lecturesOf>;
beforeAll(async () => {
  site = await openSite();
  hand = lecturesOf(site.server);
  await hand.staffed();
});
afterEach(() => site.server.clock.set('2026-11-23T08:00:00.000Z'));
afterAll(() => site.close());

const mine = 'features/bookings/mine/index';
const checkIn = 'features/lectures/check-in/index';
const phoneOf = async (persona: string) =>
  site.phone({ storage: { 'titles.session': await sessionOf(site.server, persona) } });
const openLecture = (page: Page, lectureId: string) =>
  visit(page, `features/lectures/lecture/index?lectureId=${lectureId}`);
const confirmAs = async (page: Page, name: string) => {
  await page.waitForURL(/lectures\/book/);
  await screen(page).getByLabel('姓名').fill(name);
  await press(page, '确认预约');
  await page.waitForURL(/ticket/);
  await rested(page);
  await screen(page).locator('img.qr__picture').waitFor();
};
const holds = async (page: Page) => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
};

test('a seat is booked, waited for, offered, moved and checked in, by what the pages say', async () => {
  const { lectureId, sessionId } = await hand.session(1, december(9, 14));
  const [li, wang] = [await phoneOf('Li'), await phoneOf('Wang')];
  await openLecture(li, lectureId);
  await reads(li, '只剩 1 席');
  await reads(li, '本课不计继续教育学时');
  await press(li, '预约');
  await confirmAs(li, '李一');
  await holds(li);

  await openLecture(wang, lectureId);
  await reads(wang, '已约满，可以候补');
  await press(wang, '加入候补');
  await reads(wang, '候补中，排第 1 位');

  await visit(li, mine);
  await press(li, '取消预约');
  await li.getByRole('dialog').getByRole('button', { name: '取消预约' }).click();
  await reads(li, '已取消');
  await visit(wang, mine);
  await reads(wang, '座位为您保留到');
  await press(wang, '要这个名额');
  await confirmAs(wang, '王二');

  const elsewhere = await hand.venue('另一个会场');
  const to = { ...timesFrom(december(9, 15)), venueId: elsewhere.id };
  await (await hand.desk()).sessions.move({ params: { sessionId }, body: to });
  await visit(wang, mine);
  await reads(wang, '主办单位改了时间或地点');
  await reads(wang, '原定2026年12月9日 周三 14:00–16:00，测试会场');
  await holds(wang);

  const { code } = await (await hand.desk()).doors.create({ params: { sessionId } });
  site.server.clock.set(december(9, 14, 30));
  const [visitor, door] = [await phoneOf('Wang'), await phoneOf('Helper')];
  await visit(visitor, mine);
  await press(visitor, '签到码');
  await visitor.waitForURL(/ticket/);
  await rested(visitor);
  await visit(door, checkIn);
  await screen(door).getByLabel('签到口令').fill(code);
  await press(door, '开始签到');
  await reads(door, '王二');
  const scan = async () => {
    await screen(door)
      .getByLabel('签到码')
      .fill(await readQr(visitor));
    await press(door, '核对');
  };
  await scan();
  await reads(door, '签到成功，请进。');
  await reads(door, '已到 1 人');
  await scan();
  await reads(door, '已经签到，请进。');
  await holds(door);

  site.server.clock.set(december(9, 17, 10));
  await (await hand.desk()).attendance.close({ params: { sessionId } });
  const later = await phoneOf('Wang');
  await visit(later, mine);
  await press(later, '评价这一场');
  await later.waitForURL(/feedback/);
  await rested(later);
  await press(later, '很有帮助');
  await press(later, '提交评价');
  await reads(later, '收到了，谢谢您。');
});

test('a publicist keeps a seat for the company, which is no seat of one’s own, and sees it taken', async () => {
  const places = companyPlacesOf(site.server, hand);
  await places.company('Pub', '示例公司');
  const { lectureId, sessionId } = await hand.session(3, december(9, 14), 1);
  const api = await site.server.signIn('Pub');
  const { bookingId } = await api.lectures.company.hold({ params: { sessionId }, body: { seats: 1 } });
  const pub = await phoneOf('Pub');
  await visit(pub, mine);
  await press(pub, '留下这 1 个名额');
  await reads(pub, '同事已领 0 个，还剩 1 个。');
  await holds(pub);
  await openLecture(pub, lectureId);
  await reads(pub, '只剩 3 席');
  await screen(pub).getByRole('button', { name: '预约', exact: true }).waitFor();
  await places.claim('Li', (await hand.ticket(api, bookingId)).company!.code);
  await visit(pub, mine);
  await reads(pub, '同事已领 1 个，还剩 0 个。');
  await reads(pub, '已预约');
  expect(await screen(pub).getByText('退回没领的名额').count()).toBe(0);
  await holds(pub);
});

test('without a network the code turns on, and what the door scans waits', async () => {
  const { sessionId } = await hand.session(2, december(9, 14));
  await hand.seat(await site.server.signIn('Li'), sessionId, '李一');
  const { code } = await (await hand.desk()).doors.create({ params: { sessionId } });
  await (await site.server.signIn('Helper')).lectureDesk.doors.open({ body: { code } });
  site.server.clock.set(december(9, 13, 30));
  const [li, door] = [await phoneOf('Li'), await phoneOf('Helper')];
  await visit(li, mine);
  await press(li, '签到码');
  await li.waitForURL(/ticket/);
  await rested(li);
  await visit(door, `${checkIn}?sessionId=${sessionId}`);
  for (const page of [li, door]) await page.context().setOffline(true);
  const before = await readQr(li);
  await li.clock.fastForward(31_000);
  expect(await readQr(li)).not.toBe(before);
  await screen(door)
    .getByLabel('签到码')
    .fill(await readQr(li));
  await press(door, '核对');
  await reads(door, '1 个已记下，还没有核对');
  await door.context().setOffline(false);
  await press(door, '现在核对');
  await reads(door, '签到成功，请进。');
});
