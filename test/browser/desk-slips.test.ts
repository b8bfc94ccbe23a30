import { restedDesk, visitDesk } from '../support/desk';
import { button, confirmed, desksOf } from '../support/desk-work';
import { december, lectureContent, timesFrom, venueContent } from '../support/lectures';
import { openSite, type Site } from '../support/site';
import { atConsole, granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, '陈一', 'city-staff');
});
afterAll(() => site.close());
const atDesk = desksOf(() => site);
const nextSpring = {
  ...{ year: 2027, quarter: 1, theme: '木棉又红', slogan: '育才兴企、敬业筑梦', organiser: '江门市人社局' },
  ...{ district: null, intro: '', items: [] },
};

test('the list of a year is sorted and filtered within that year', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'seasons?year=2027&view=list');
    await page.getByRole('columnheader', { name: '主题' }).click();
    await page.waitForURL(/sort=theme/);
    await page.getByRole('textbox', { name: '主题' }).fill('木棉');
    await page.keyboard.press('Enter');
    await page.waitForURL(/theme=/);
    await page.getByText('2027年', { exact: true }).waitFor();
    await page.getByRole('columnheader', { name: '季度' }).waitFor();
  }));

test('what is timed is asked for once, however often it is pressed; and articles that did not come are asked for again', async () => {
  const { id } = await (await atConsole(site.server, '陈一')).seasonEditing.create({ body: nextSpring });
  await atDesk('陈一', async (page) => {
    await visitDesk(page, `seasons?id=${id}`);
    await page.route('**/api/editing/articles', (route) => route.abort());
    await button(page, '添加一项').click();
    await page.getByRole('dialog').getByLabel('类型').click();
    await page.getByTitle('文章', { exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').getByText('网络好像断开了').waitFor();
    await page.unroute('**/api/editing/articles');
    await page.getByRole('dialog').getByRole('button', { name: '再试一次' }).click();
    await restedDesk(page);
    expect(await page.getByRole('dialog').getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    let asked = 0;
    await page.route('**/schedule', async (route) => {
      asked += 1;
      await new Promise((later) => setTimeout(later, 300));
      await route.continue();
    });
    await button(page, '定时发布').click();
    await button(page, '到时发布').dblclick();
    await button(page, '取消定时').waitFor();
    expect(asked).toBe(1);
  });
});

test('a page stays when it cannot be read again, and says so', async () => {
  const { lectureDesk } = await atConsole(site.server, '陈一');
  const { id: venueId } = await lectureDesk.venues.create({
    body: { ...venueContent, name: '断网时的会场' },
  });
  const { id: lectureId } = await lectureDesk.create({ body: lectureContent });
  const plan = { ...timesFrom(december(21, 14)), venueId, seats: 10, companySeats: 0 };
  await lectureDesk.sessions.add({ params: { lectureId }, body: plan });
  await atDesk('陈一', async (page) => {
    await visitDesk(page, `lectures?id=${lectureId}`);
    await page.route(`**/lecture-desk/lectures/${lectureId}`, (route) => route.abort());
    await button(page, '发布').click();
    await confirmed(page);
    await page.getByRole('alert').getByText('网络好像断开了').waitFor();
    await page.getByRole('cell', { name: '断网时的会场' }).waitFor();
    await page.unroute(`**/lecture-desk/lectures/${lectureId}`);
    await page.getByRole('button', { name: '再试一次' }).click();
    await button(page, '发布').waitFor({ state: 'detached' });
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});

test('what a colleague changed meanwhile stays, where only something else was changed here', async () => {
  const colleague = await atConsole(site.server, '陈一');
  const { lectureDesk, servicePoints } = colleague;
  const venue = { ...venueContent, name: '两人改的会场' };
  const { id: venueId } = await lectureDesk.venues.create({ body: venue });
  const { id: lectureId } = await lectureDesk.create({ body: lectureContent });
  const plan = { ...timesFrom(december(20, 14)), venueId, seats: 10, companySeats: 0 };
  const { id: sessionId } = await lectureDesk.sessions.add({ params: { lectureId }, body: plan });
  const servicePointId = 'district-6';
  const point = await servicePoints.get({ params: { servicePointId } });
  await atDesk('陈一', async (page) => {
    const drawn = page.getByRole('dialog');
    const saved = async (words: string) => {
      await drawn.getByRole('button', { name: words }).click();
      await drawn.waitFor({ state: 'detached' });
    };
    await visitDesk(page, 'venues?name=两人改的会场');
    await page.getByRole('button', { name: '修改 两人改的会场' }).click();
    await lectureDesk.venues.change({
      params: { venueId },
      body: { ...venue, address: '同事改的地址' },
    });
    await page.getByLabel('怎么去').fill('坐1路车');
    await saved('保存');
    const { venues } = await lectureDesk.venues.list();
    expect(venues.find(({ id }) => id === venueId)).toMatchObject({
      ...{ address: '同事改的地址', gettingThere: '坐1路车' },
    });

    await visitDesk(page, `lectures?id=${lectureId}`);
    await button(page, '修改介绍').click();
    await lectureDesk.change({ params: { lectureId }, body: { ...lectureContent, summary: '同事改的简介' } });
    await page.getByLabel('主讲人').fill('李老师');
    await saved('保存');
    const lecture = () => lectureDesk.get({ params: { lectureId } });
    expect(await lecture()).toMatchObject({ summary: '同事改的简介', speaker: '李老师' });

    await visitDesk(page, `lecture-sessions?id=${sessionId}`);
    await button(page, '座位和预约时间').click();
    await lectureDesk.sessions.change({
      params: { sessionId },
      body: { opensAt: plan.opensAt, closesAt: plan.closesAt, seats: 30, companySeats: 0 },
    });
    await page.getByLabel('单位座位').fill('8');
    await saved('保存');
    expect((await lecture()).sessions).toMatchObject([{ seats: 30, companySeats: 8 }]);

    await visitDesk(page, `service-points?id=${servicePointId}`);
    await button(page, '修改资料').click();
    const { name, address, note, place } = point;
    await servicePoints.edit({
      params: { servicePointId },
      body: { name, address, note, place, phone: '0750-7654321' },
    });
    await page.getByLabel('说明').fill('在二楼');
    await saved('保存');
    await servicePoints.setHours({
      params: { servicePointId },
      body: { hours: point.hours.filter(({ weekday }) => weekday !== 1) },
    });
    await page.getByLabel('周六开门').fill('09:00');
    await page.getByLabel('周六关门').fill('12:00');
    const hoursSet = page.waitForResponse((answer) => answer.url().endsWith('/hours'));
    await button(page, '保存').click();
    expect((await hoursSet).ok()).toBe(true);
    const now = await servicePoints.get({ params: { servicePointId } });
    expect(now).toMatchObject({ phone: '0750-7654321', note: '在二楼' });
    expect(now.hours.map(({ weekday }) => weekday)).toEqual([2, 3, 4, 5, 6]);
  });
});

test('what did not come is said, and asked for again', () =>
  atDesk('陈一', async (page) => {
    const { servicePoints } = await site.server.client.servicePoints.list();
    await page.route(/\/service-points\/[\w-]+\/(visits|appeals)/, (route) => route.abort());
    await visitDesk(page, `visits?point=${servicePoints[0]!.id}`);
    const alerts = page.getByRole('alert').getByText('网络好像断开了');
    // The appeals, the counters, and the list itself.
    await alerts.nth(2).waitFor();
    await page.unroute(/\/service-points\/[\w-]+\/(visits|appeals)/);
    for (let left = 3; left > 0; left -= 1) {
      await page.getByRole('button', { name: '再试一次' }).first().click();
      await restedDesk(page);
    }
    await button(page, '1号窗口叫下一位').waitFor();
    expect(await alerts.count()).toBe(0);

    await page.route('**/lecture-desk/venues', (route) => route.abort());
    await visitDesk(page, 'lectures');
    await page
      .getByRole('button', { name: /^打开 / })
      .first()
      .click();
    await button(page, '添加场次').click();
    await alerts.waitFor();
  }));
