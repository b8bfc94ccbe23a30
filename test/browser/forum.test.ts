import { Database } from '@titles/server/database/database';
import { type Page } from 'playwright-core';
import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { rested, visit } from '../support/browser';
import { restedDesk, sessionOf as deskSessionOf, visitDesk } from '../support/desk';
import { forumOn, type ForumInHand } from '../support/forum';
import { sessionOf } from '../support/pages';
import { fillIn, press, reads, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

let site: Site;
let hand: ForumInHand;
beforeAll(async () => {
  site = await openSite();
  hand = forumOn(site.server);
  await hand.staffed();
});
afterAll(() => site.close());

const phoneOf = async (persona: string) =>
  site.phone({ storage: { 'titles.session': await sessionOf(site.server, persona) } });
const openQuestion = (page: Page, questionId: string) =>
  visit(page, `features/forum/question/index?questionId=${questionId}`);
const holds = async (page: Page) => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
};

test('a question goes from the phone through the desk to an expert’s answer, which is marked when its clause changes', async () => {
  const documentId = await hand.changing('获得罕见证书的可以申报。');
  const asker = await phoneOf('Asker');
  await visit(asker, 'features/forum/ask/index');
  // What was asked before is offered while one types.
  await fillIn(screen(asker).getByLabel('一句话写出问题'), '没有论文');
  await reads(asker, '可能已经有回答');
  await fillIn(screen(asker).getByLabel('一句话写出问题'), '罕见证书怎么申报');
  await screen(asker).getByRole('button', { name: '专业领域' }).click();
  await asker.getByRole('dialog').getByRole('radio', { name: '技能人才' }).click();
  await fillIn(screen(asker).getByLabel('说说您的情况'), '我有这个证书三年了。');
  await holds(asker);
  await press(asker, '提交问题');
  await asker.waitForURL(/question\/index\?questionId=/);
  await rested(asker);
  await reads(asker, '审核中，通过后大家就能看到');
  await reads(asker, '现在只有您自己看得到。');
  const questionId = new URLSearchParams(new URL(asker.url()).hash.split('?')[1]).get('questionId')!;

  const desk = await site.desk({ session: await deskSessionOf(site.server, 'Staff') });
  await visitDesk(desk, 'forum');
  await desk.getByRole('button', { name: '审核 罕见证书怎么申报' }).click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByText('我有这个证书三年了。').waitFor();
  await drawer.getByLabel('通过，公开显示').check();
  expect(await seriousViolations(desk)).toEqual([]);
  await drawer.getByRole('button', { name: '提交结果' }).click();
  await desk.getByRole('button', { name: '审核 罕见证书怎么申报' }).waitFor({ state: 'detached' });
  await restedDesk(desk);
  await desk.getByText('1 条，其中 1 条在一天内').waitFor();

  const expert = await phoneOf('Expert');
  await visit(expert, 'features/forum/desk/index');
  await press(expert, '罕见证书怎么申报');
  await expert.waitForURL(/answer\/index/);
  await rested(expert);
  await fillIn(screen(expert).getByLabel(/^回答/), '可以，按这一条办理。');
  await press(expert, '选条款');
  const sheet = expert.getByRole('dialog');
  await sheet.getByLabel('条款里的字').fill('罕见证书');
  await sheet.getByText('找条款', { exact: true }).click();
  await sheet.getByText('论坛测试办法', { exact: false }).first().click();
  await reads(expert, '依据：《论坛测试办法》二');
  await holds(expert);
  await press(expert, '提交回答');
  await expert.waitForURL(/desk\/index/);
  await hand.review();

  await openQuestion(asker, questionId);
  await reads(asker, '讲师团专家');
  await reads(asker, '有效期到 2027年11月23日');
  await press(asker, '采纳这个回答');
  await reads(asker, '提问人采纳');
  await holds(asker);
  // The clause opens, and its page leads back.
  await press(asker, '依据：《论坛测试办法》二');
  await asker.waitForURL(/documents\/clause/);
  await rested(asker);
  await reads(asker, '获得罕见证书的可以申报。');
  await asker.getByRole('button', { name: '返回' }).last().click();
  await asker.waitForURL(/question\/index/);
  await rested(asker);

  expect(await hand.changing('获得罕见证书满五年的可以申报。')).toBe(documentId);
  await openQuestion(asker, questionId);
  await reads(asker, '引用的条款已更新，正在核对');
  await holds(asker);
  await visitDesk(desk, 'checked');
  await desk.getByText('条款有改动').waitFor();
  expect(await seriousViolations(desk)).toEqual([]);
  const later = await phoneOf('Expert');
  await visit(later, 'features/forum/desk/index');
  await reads(later, '请您核对');
  await press(later, '罕见证书怎么申报');
  await later.waitForURL(/answer\/index/);
  await rested(later);
  await press(later, '核对无误，继续有效');
  await later.waitForURL(/desk\/index/);
  await openQuestion(asker, questionId);
  expect(await screen(asker).getByText('正在核对').count()).toBe(0);
});

test('text of a stranger shows as text and stays on its card', async () => {
  const markup = '<img src=x onerror="globalThis.broken=1"><script>globalThis.broken=1</script>';
  const questionId = await hand.shown('Stranger', {
    title: `${'长'.repeat(30)}\u202e${'x'.repeat(28)}`,
    text: `${markup}\n${'w'.repeat(400)}\n\u200b零\u200d宽\u2067`,
  });
  const page = await phoneOf('Reader');
  await openQuestion(page, questionId);
  await reads(page, markup);
  await reads(page, '零宽');
  expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
  await holds(page);
  await visit(page, 'features/forum/list/index');
  await holds(page);
  const desk = await site.desk({ session: await deskSessionOf(site.server, 'Staff') });
  await visitDesk(desk, 'forum?state=shown');
  await desk.getByRole('button', { name: /^查看 长+x+$/ }).click();
  await desk.getByRole('dialog').getByText(markup).waitFor();
  expect(await desk.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
});

test('what was written when the session ended is there again for who wrote it, and for nobody else', async () => {
  const page = await site.phone();
  await visit(page, 'features/forum/ask/index');
  const title = screen(page).getByLabel('一句话写出问题');
  const signIn = async () => {
    await press(page, '微信登录');
    await title.waitFor();
    await rested(page);
  };
  const refused = async () => {
    await site.server.app.get(Database).source.query('DELETE FROM sessions');
    await press(page, '提交问题');
    await reads(page, '登录后提问，不显示您是谁。');
    expect(await title.isVisible()).toBe(false);
  };
  await signIn();
  await screen(page).getByRole('button', { name: '专业领域' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: '技能人才' }).click();
  await fillIn(screen(page).getByLabel('说说您的情况'), '写了很久的情况。');
  await fillIn(title, '专利能代替论文吗');
  await refused();
  await signIn();
  expect(await title.inputValue()).toBe('专利能代替论文吗');
  expect(await screen(page).getByLabel('说说您的情况').inputValue()).toBe('写了很久的情况。');
  await refused();
  const postData = JSON.stringify({ persona: 'Somebody else' });
  await page.route('**/dev/wechat/code', (route) =>
    route.continue({ postData, headers: { 'content-type': 'application/json' } }),
  );
  await signIn();
  expect(await title.inputValue()).toBe('');
});
