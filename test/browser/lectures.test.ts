import { type Page } from 'playwright-core';
import { seriousViolations, smallTargets } from '../support/accessibility';
import { rested, visit } from '../support/browser';
import { companyPlacesOf } from '../support/company-places';
import { december, lectureContent, lecturesOf, timesFrom } from '../support/lectures';
import { onsiteOn } from '../support/onsite';
import { sessionOf } from '../support/pages';
import { readQr } from '../support/qr';
import { fillIn, filterHall, goOn, pageOf, press, reads, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

let site: Site;
let hand: ReturnType<typeof lecturesOf>;
beforeAll(async () => {
  site = await openSite();
  hand = lecturesOf(site.server);
  await hand.staffed();
});
afterEach(() => site.server.clock.set('2026-11-23T08:00:00.000Z'));
afterAll(() => site.close());

const hall = 'tabs/lectures/index';
const mine = 'features/bookings/mine/index';
const checkIn = 'features/lectures/check-in/index';
const phoneOf = async (persona: string) =>
  site.phone({ storage: { 'titles.session': await sessionOf(site.server, persona) } });
const openLecture = (page: Page, lectureId: string) =>
  visit(page, `features/lectures/lecture/index?lectureId=${lectureId}`);
const confirmAs = async (page: Page, name: string) => {
  await page.waitForURL(/lectures\/book/);
  await fillIn(screen(page).getByLabel('姓名'), name);
  await press(page, '确认预约');
  await page.waitForURL(/ticket/);
  await rested(page);
  await screen(page).locator('img.qr__picture').waitFor();
};
const holds = async (page: Page) => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
};

test('a seat in the hall is booked, waited for, offered, moved and checked in, by what the pages say', async () => {
  const { lectureId, sessionId } = await hand.session(1, december(9, 14));
  const [li, wang] = [await phoneOf('Li'), await phoneOf('Wang')];
  await visit(li, hall);
  await filterHall(li, '集中宣讲');
  await press(li, lectureContent.title);
  await li.waitForURL(/lectures\/lecture\//);
  await rested(li);
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
  await goOn(visitor, site.server, 0);
  await press(visitor, '签到码');
  await visitor.waitForURL(/ticket/);
  await rested(visitor);
  await visit(door, checkIn);
  await fillIn(screen(door).getByLabel('签到口令'), code);
  await goOn(visitor, site.server, 0);
  await press(door, '开始签到');
  await reads(door, '王二');
  const scan = async () => {
    await fillIn(screen(door).getByLabel('签到码'), await readQr(visitor));
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
  await (await site.server.signIn('Keeper')).lectureDesk.doors.open({ body: { code } });
  site.server.clock.set(december(9, 13, 30));
  const [li, door] = [await phoneOf('Li'), await phoneOf('Keeper')];
  await visit(li, mine);
  await press(li, '签到码');
  await li.waitForURL(/ticket/);
  await rested(li);
  await visit(door, mine);
  const openDoor = async () => {
    await press(door, '现场签到（工作人员）');
    await pageOf(door, 'check-in');
    await press(door, lectureContent.title);
    await reads(door, '名单：1 人');
  };
  await openDoor();
  for (const page of [li, door]) await page.context().setOffline(true);
  // The list is not read again, and the time goes on.
  await door.goBack();
  for (const { clock } of [li, door]) await clock.fastForward(5 * 60_000);
  await openDoor();
  const before = await readQr(li);
  for (const { clock } of [li, door]) await clock.fastForward(31_000);
  expect(await readQr(li)).not.toBe(before);
  await fillIn(screen(door).getByLabel('签到码'), await readQr(li));
  await press(door, '核对');
  await reads(door, '1 个已记下，还没有核对');
  await press(door, '现在核对');
  await reads(door, '一周内都来得及');
  await goOn(door, site.server, 0);
  await door.context().setOffline(false);
  await reads(door, '签到成功，请进。');
  await reads(door, '已到 1 人');
});

test('an own seat is moved to another date of the lecture', async () => {
  const { lectureId, sessionId, venueId } = await hand.session(2, december(9, 14));
  const plan = { ...timesFrom(december(15, 9)), venueId, seats: 2, companySeats: 0 };
  await (await hand.desk()).sessions.add({ params: { lectureId }, body: plan });
  await hand.seat(await site.server.signIn('Mover'), sessionId, '李一');
  const page = await phoneOf('Mover');
  await visit(page, mine);
  await press(page, '改到别的场次');
  await page.waitForURL(/reschedule/);
  await rested(page);
  await reads(page, '现在是 2026年12月9日 周三 14:00–16:00');
  await press(page, '改到这一场');
  await reads(page, '请先选一场。');
  await press(page, '2026年12月15日 周二 09:00–11:00');
  await holds(page);
  await press(page, '改到这一场');
  await page.waitForURL(/bookings\/mine/);
  await rested(page);
  await reads(page, '2026年12月15日 周二 09:00–11:00');
  expect(await screen(page).getByText('12月9日').count()).toBe(0);
});

test('a publicist takes places for the company, and a colleague claims one of them', async () => {
  await onsiteOn(site.server).company('Gong');
  const { lectureId } = await hand.session(2, december(16, 14), 5);
  const publicist = await phoneOf('Gong');
  await openLecture(publicist, lectureId);
  await press(publicist, '为单位留名额');
  await fillIn(publicist.getByLabel('几个人'), '2');
  await publicist.getByText('留下名额', { exact: true }).click();
  await publicist.waitForURL(/bookings\/mine/);
  await rested(publicist);
  await reads(publicist, '同事已领 0 个，还剩 2 个。');
  const words = await screen(publicist)
    .getByText(/^领取码 /)
    .innerText();
  const colleague = await phoneOf('Colleague');
  await visit(colleague, `features/lectures/company/index?code=${words.replace('领取码 ', '')}`);
  await reads(colleague, '示例公司Gong为同事留的名额，还有 2 个。');
  await fillIn(screen(colleague).getByLabel('姓名'), '王二');
  await holds(colleague);
  await press(colleague, '领一个名额');
  await colleague.waitForURL(/ticket/);
  await rested(colleague);
  await screen(colleague).locator('img.qr__picture').waitFor();
  await visit(publicist, mine);
  await reads(publicist, '同事已领 1 个，还剩 1 个。');
});
