import { type Need } from '@titles/shared/contract/needs';
import { seriousViolations } from '../support/accessibility';
import { restedDesk, visitDesk } from '../support/desk';
import { button, desksOf, shot } from '../support/desk-work';
import { december, lecturesOf } from '../support/lectures';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

const MORNING = '2026-11-23T08:00:00.000Z';
let site: Site;
let hand: OnsiteInHand;
beforeAll(async () => {
  site = await openSite();
  hand = onsiteOn(site.server);
  await granted(site.server, '陈一', 'city-staff');
  await hand.company('Gong');
  await hand.lecturer('Li');
});
afterEach(() => site.server.clock.set(MORNING));
afterAll(() => site.close());
const atDesk = desksOf(() => site);

test('staff find what companies ask for, call a session off, and note attendance of another', async () => {
  await hand.ask('Gong', { topic: '新人怎么起步', times: [span(8, 14, 16)] });
  await hand.accept('Li');
  const { id } = await hand.ask('Gong', { topic: '谁该报', times: [span(9, 14, 16)] });
  await atDesk('陈一', async (page) => {
    await visitDesk(page, 'onsite?organisation=Gong');
    await page.getByRole('cell', { name: '2026-12-08 14:00–16:00', exact: true }).waitFor();
    await page.getByRole('cell', { name: '希望 2026-12-09 14:00–16:00' }).waitFor();
    expect(await page.getByRole('button', { name: /^登记到场/ }).count()).toBe(0);
    await restedDesk(page);
    await shot(page, 'onsite');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '取消 示例公司Gong 谁该报' }).click();
    await page.getByLabel('原因').fill('场地停用');
    await shot(page, 'onsite-cancel');
    await button(page, '取消并通知').click();
    await page.locator('.state-tag', { hasText: '已取消' }).waitFor();
    expect(await hand.request('Gong', id)).toMatchObject({ state: 'cancelled' });
    const exported = page.waitForEvent('download');
    await button(page, '导出 Excel').click();
    expect((await exported).suggestedFilename()).toBe('上门培训.xlsx');
  });

  site.server.clock.set(span(8, 18, 19).startsAt);
  await atDesk('陈一', async (page) => {
    await visitDesk(page, 'onsite?state=confirmed');
    await page.getByRole('button', { name: '登记到场 示例公司Gong 新人怎么起步' }).click();
    await button(page, '登记').click();
    await page.getByText('请填写到场人数').waitFor();
    await page.getByLabel('到场人数').fill('28');
    await shot(page, 'onsite-note');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '登记').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visitDesk(page, 'onsite?state=held');
    await page.getByRole('cell', { name: '28', exact: true }).waitFor();
  });
});

test('what people wish to hear is read in numbers, and what few said is not', async () => {
  const need: Need = {
    asker: 'professional',
    district: '蓬江',
    topics: ['exams'],
    form: 'public',
    time: 'evening',
    comment: '',
  };
  for (const [index, comment] of ['想听案例', '想听案例', '', '', '', ''].entries())
    await (
      await site.server.signIn(`P${index}`)
    ).needs.tell({
      body: { ...need, comment, ...(index < 2 && { form: 'onsite' as const }) },
    });
  await atDesk('陈一', async (page) => {
    await visitDesk(page, 'needs');
    const row = (words: string) => page.getByRole('row', { name: new RegExp(words) });
    await row('以考代评 6').waitFor();
    await row('上门培训 不到5').waitFor();
    await row('一共回答 6').waitFor();
    await shot(page, 'needs');
    expect(await seriousViolations(page)).toEqual([]);
    await visitDesk(page, 'needs?question=还想说的');
    expect(await row('想听案例').count()).toBe(2);
    await visitDesk(page, 'needs?asker=employer');
    await row('一共回答 0').waitFor();
  });
});

test('how a session was is read once five have said so', async () => {
  const lectures = lecturesOf(site.server);
  await lectures.staffed();
  const { sessionId } = await lectures.session(6, december(9, 14));
  const people = ['A', 'B', 'C', 'D', 'E'];
  const bookings = new Map<string, string>();
  for (const name of people)
    bookings.set(name, await lectures.seat(await site.server.signIn(name), sessionId, name));
  site.server.clock.set(december(9, 15));
  const say = async (name: string, useful: number) => {
    const bookingId = bookings.get(name)!;
    const { attendance } = await lectures.desk();
    await attendance.note({ params: { sessionId, bookingId }, body: { came: true } });
    const body = { useful, comment: name === 'A' ? '讲得清楚' : '' };
    await (await site.server.signIn(name)).lectures.feedback({ params: { bookingId }, body });
  };
  for (const name of people.slice(1)) await say(name, 5);
  await atDesk('陈一', async (page) => {
    await visitDesk(page, `lecture-sessions?id=${sessionId}`);
    await page.getByRole('tab', { name: '评价', exact: true }).click();
    await page.getByRole('row', { name: /一共评价 4/ }).waitFor();
    expect(await page.getByRole('row', { name: /很有帮助/ }).count()).toBe(0);
    await say('A', 4);
    await visitDesk(page, `lecture-sessions?id=${sessionId}&tab=feedback`);
    await page.getByRole('row', { name: /很有帮助 4/ }).waitFor();
    await page.getByRole('row', { name: /讲得清楚/ }).waitFor();
    await shot(page, 'feedback');
    expect(await seriousViolations(page)).toEqual([]);
  });
});
