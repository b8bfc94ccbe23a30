import { readFileSync } from 'node:fs';
import { Database } from '@titles/server/database/database';
import { WaitRow } from '@titles/server/service-points/wait.entity';
import { usualMaterials } from '@titles/shared/policy/materials';
import { seriousViolations } from '../support/accessibility';
import { restedDesk, visitDesk } from '../support/desk';
import { button, confirmed, desksOf, shot } from '../support/desk-work';
import { profile } from '../support/onsite';
import { bookVisit, hourOf } from '../support/service-points';
import { openSite, type Site } from '../support/site';
import { atConsole, granted } from '../support/staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await granted(site.server, '陈一', 'city-staff');
  await granted(site.server, '李老师', 'lecturer');
  await (await site.server.signIn('李老师')).lecturers.save({ body: profile });
});
afterAll(() => site.close());
const atDesk = desksOf(() => site);

test('a lecture is planned, published, booked, checked in, and its list is handed out', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'venues');
    await button(page, '添加会场').click();
    await page.getByRole('dialog').getByLabel('名称').fill('江海测试会场');
    await page.getByRole('dialog').getByRole('combobox', { name: '市（区）' }).click();
    await page.getByTitle('江海').click();
    await page.getByRole('textbox', { name: '地址' }).fill('示例路2号');
    await button(page, '添加').click();
    await page.getByRole('cell', { name: '江海测试会场', exact: true }).waitFor();
    await shot(page, 'venues');
    expect(await seriousViolations(page)).toEqual([]);

    await visitDesk(page, 'lectures');
    await button(page, '新建讲座').click();
    await page.getByRole('dialog').getByLabel('题目').fill('明年申报先做什么');
    await page.getByLabel('内容简介').fill('看条件，问账号，再提交。');
    await page.getByLabel('适合谁').fill('准备申报的个人');
    await shot(page, 'lecture-form');
    await button(page, '建立草稿').click();
    await page.getByText('还没有场次').waitFor();
    expect(await button(page, '发布').isDisabled()).toBe(true);
    await button(page, '添加场次').click();
    await page.getByRole('dialog').getByLabel('会场').click();
    await page.getByTitle('江海测试会场（江海）').click();
    const fields = {
      ...{ 开始: '2026-11-23T17:30', 结束: '2026-11-23T19:00' },
      ...{ 开放预约: '2026-11-23T08:00', 截止预约: '2026-11-23T17:00' },
    };
    for (const [label, value] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel('个人座位').fill('1');
    await shot(page, 'session-form');
    await button(page, '添加').click();
    await page.getByText('2026-11-23 17:30–19:00').waitFor();
    await button(page, '发布').click();
    await confirmed(page);
    await page.getByText('已发布', { exact: true }).first().waitFor();
    await restedDesk(page);
    await shot(page, 'lecture');
    expect(await seriousViolations(page)).toEqual([]);

    const { lectures } = await site.server.client.lectures.list({
      query: { from: '2026-11-23', to: '2026-11-23' },
    });
    const { id } = lectures.find((lecture) => lecture?.title === '明年申报先做什么')!.sessions[0]!;
    const [li, wang] = [await site.server.signIn('Li'), await site.server.signIn('Wang')];
    const held = await li.bookings.hold({ body: { resourceId: id } });
    await li.lectures.confirm({
      params: { bookingId: held.id },
      body: { name: '李一', employer: '示例公司' },
    });
    await wang.bookings.waitingList.join({ body: { resourceId: id } });

    await visitDesk(page, 'lecture-sessions?from=2026-11-23&to=2026-11-23');
    await shot(page, 'sessions');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '名单和候补 明年申报先做什么' }).click();
    await page.getByRole('button', { name: '签到 李一' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已签到', { exact: true }).waitFor();
    await restedDesk(page);
    await shot(page, 'session');
    expect(await seriousViolations(page)).toEqual([]);
    const arriving = page.waitForEvent('download');
    await button(page, '下载签到表').click();
    const sheet = await arriving;
    expect(sheet.suggestedFilename()).toBe('签到表 明年申报先做什么 2026-11-23 1730–1900.pdf');
    expect(
      readFileSync(await sheet.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.getByRole('tab', { name: '候补（1）' }).click();
    await page.getByRole('cell', { name: '个人' }).waitFor();
    await shot(page, 'waiting');
    expect(await seriousViolations(page)).toEqual([]);
  }));

test('a session is moved, then called off, and the page says so', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'lecture-sessions?standing=open');
    await page
      .getByRole('button', { name: /^名单和候补 / })
      .last()
      .click();
    await button(page, '改期或换会场').click();
    await page.getByLabel('开始', { exact: true }).fill('2026-12-29T09:00');
    await page.getByLabel('结束', { exact: true }).fill('2026-12-29T11:00');
    await page.getByLabel('截止预约').fill('2026-12-28T18:00');
    await button(page, '改期并通知').click();
    await page.getByText('2026-12-29 09:00–11:00').waitFor();
    await page.getByText('改期前').waitFor();
    await button(page, '取消这一场').click();
    await page.getByLabel('原因').fill('场地检修');
    await button(page, '取消这一场并通知').click();
    await page.getByText('场地检修').waitFor();
    expect(await button(page, '取消这一场').isDisabled()).toBe(true);
  }));

test("the counter works through the day's visits, and keeps its hours", async () => {
  const { server } = site;
  const { servicePoints } = await server.client.servicePoints.list();
  const { id } = servicePoints.find(({ district }) => district === '江海')!;
  for (const [persona, hour] of [
    ['Zhao', 10],
    ['Sun', 9],
  ] as const)
    await bookVisit(await server.signIn(persona), id, hourOf('2026-11-24', hour), 'receipt');
  server.clock.advance((17 * 60 + 10) * 60 * 1000);
  const staff = (await atConsole(server, '陈一')).servicePoints;
  const { counters } = await staff.day({ params: { servicePointId: id }, query: { day: '2026-11-24' } });
  // It takes no new bookings from now on, and serves those who have one.
  await staff.setCounter({
    params: { servicePointId: id, counterId: counters[0]!.id },
    body: { open: false },
  });
  await atDesk('陈一', async (page) => {
    await visitDesk(page, `visits?point=${id}`);
    expect(await page.getByRole('button', { name: /叫下一位$/ }).allInnerTexts()).toEqual([
      '2号窗口叫下一位',
      '1号窗口（不接新预约）叫下一位',
    ]);
    await page.getByRole('button', { name: '到了 10:00 材料接收' }).click();
    await page.getByText('等叫号', { exact: true }).waitFor();
    await button(page, '1号窗口（不接新预约）叫下一位').click();
    await page.getByText('请 1 号到1号窗口').waitFor();
    await page.getByRole('button', { name: '开收件回执 10:00 材料接收' }).click();
    const [lacking = '', received = ''] = usualMaterials.map(({ name }) => name);
    for (const name of [lacking, received]) {
      await page.getByLabel('还缺的材料').fill(name);
      await page.keyboard.press('Enter');
    }
    await page.getByLabel('已收的材料').fill(received);
    await page.keyboard.press('Enter');
    await button(page, '开回执').click();
    await page
      .getByText(/回执编号 20261124/)
      .last()
      .waitFor();
    await shot(page, 'receipt');
    const [{ receipt } = { receipt: null }] = (
      await (await server.signIn('Zhao')).servicePoints.visits.list()
    ).visits;
    expect(receipt?.missing).toEqual([lacking]);
    expect(receipt?.received).not.toContain(lacking);
    expect(receipt?.received).toContain(received);
    await page.getByRole('button', { name: /知道了|确\s*定/ }).click();
    await page.getByRole('button', { name: '没来 09:00 材料接收' }).click();
    await confirmed(page);
    await page.locator('.state-tag', { hasText: '没来' }).waitFor();
    // Who comes late that day is noted as there all the same.
    await page.getByRole('button', { name: '到了 09:00 材料接收' }).waitFor();
    const sun = await server.signIn('Sun');
    const [missed] = (await sun.servicePoints.visits.list()).visits;
    const params = { bookingId: missed!.bookingId };
    await sun.bookings.appeal({ params, body: { reason: '路上堵车' } });
    await visitDesk(page, `visits?point=${id}&day=2026-11-25`);
    await page.getByText('这些日子有人没来并申诉了').waitFor();
    await button(page, '11月24日 周二').click();
    await page.getByRole('cell', { name: /路上堵车/ }).waitFor();
    await page.getByRole('button', { name: '不予谅解 09:00 材料接收' }).click();
    await page.getByRole('dialog').getByLabel('原因（对方会看到，可以再次申诉）').fill('请补说明');
    expect(await seriousViolations(page)).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /不予谅解/ })
      .click();
    await page.locator('.state-tag', { hasText: '没来（不予谅解）' }).waitFor();
    await page.getByText('路上堵车（答复：请补说明）').waitFor();
    await page.getByRole('button', { name: '谅解 09:00 材料接收', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /谅\s*解/ })
      .click();
    await page.locator('.state-tag', { hasText: '没来（已谅解）' }).waitFor();
    await restedDesk(page);
    const printing = page.waitForEvent('download');
    await page.getByRole('button', { name: /^打印收件回执 / }).click();
    expect((await printing).suggestedFilename()).toMatch(/^收件回执\d{8}-\d{4}\.pdf$/);
    await shot(page, 'visits');
    expect(await seriousViolations(page)).toEqual([]);

    await visitDesk(page, 'service-points');
    await shot(page, 'service-points');
    expect(await seriousViolations(page)).toEqual([]);
    await visitDesk(page, `service-points?id=${id}`);
    await page.getByLabel('周六开门').fill('09:00');
    await page.getByText('周六：开门和关门要都填').waitFor();
    await page.getByLabel('周六关门').fill('12:00');
    const hoursSet = page.waitForResponse((answer) => answer.url().endsWith('/hours'));
    await button(page, '保存').click();
    expect((await hoursSet).ok()).toBe(true);
    await shot(page, 'hours');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: '特别的日子' }).click();
    await page.getByLabel('日期', { exact: true }).fill('2026-12-01');
    await page.getByLabel('原因（预约的人会看到）').fill('系统维护');
    await button(page, '添加这一天').click();
    await page.getByRole('cell', { name: '系统维护' }).waitFor();
    await shot(page, 'exceptions');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: '可约时段' }).click();
    await page.getByRole('row', { name: /^12月1日 周二 系统维护/ }).waitFor();
    await shot(page, 'slots');
    expect(await seriousViolations(page)).toEqual([]);
    const { hours } = await server.client.servicePoints.get({ params: { servicePointId: id } });
    expect(hours).toContainEqual({ weekday: 6, opens: '09:00', closes: '12:00', lunch: null });

    await server.app.get(Database).write((manager) =>
      manager.insert(WaitRow, {
        ...{ id: 'wait-1', servicePointId: id, accountId: 'somebody', purpose: 'receipt' },
        ...{ day: '2026-12-02', joinedAt: server.clock.now() },
      }),
    );
    await page.getByRole('tab', { name: '候补' }).click();
    await page.getByRole('row', { name: /12月2日 周三 材料接收 1 .*暂不接受预约/ }).waitFor();
    await shot(page, 'visit-waiting');
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('tab', { name: '窗口', exact: true }).click();
    await page.getByRole('switch', { name: '2号窗口接受预约' }).waitFor();
    await shot(page, 'counters');
    expect(await seriousViolations(page)).toEqual([]);
  });
});

test('lecturers are found, and the ways between districts confirmed', () =>
  atDesk(
    '陈一',
    async (page) => {
      await visitDesk(page, 'lecturers');
      await shot(page, 'lecturers');
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('button', { name: '资料 李老师' }).click();
      await page.getByText('从哪里出发').waitFor();
      await shot(page, 'lecturer');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: '路上时间' }).click();
      await page.getByRole('button', { name: '核对 蓬江到江海' }).click();
      await page.getByLabel('路上要多久').fill('25');
      await button(page, '保存').click();
      await page.locator('.state-tag', { hasText: '已核对' }).waitFor();
      await shot(page, 'travel');
      expect(await seriousViolations(page)).toEqual([]);
      if (process.env.SHOTS === undefined) return;
      for (const path of ['lecture-sessions', 'lectures', 'venues', 'visits', 'service-points']) {
        await visitDesk(page, path);
        await shot(page, `${path}-dark`);
      }
      for (const [path, tabs] of [
        ['lecture-sessions', []],
        ['lectures', []],
        ['service-points', ['exceptions', 'slots']],
      ] as const) {
        await visitDesk(page, path);
        await page
          .getByRole('button', { name: /^(打开|名单和候补) / })
          .first()
          .click();
        await restedDesk(page);
        await shot(page, `${path}-one-dark`);
        for (const tab of tabs) {
          await page.goto(`${page.url()}&tab=${tab}`);
          await restedDesk(page);
          await shot(page, `${path}-${tab}-dark`);
        }
      }
    },
    'dark',
  ));
