import { type GrantableRole } from '@titles/shared/contract/roles';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { seriousViolations } from '../support/accessibility';
import { visit } from '../support/browser';
import { restedDesk, visitDesk } from '../support/desk';
import { allKept, button, confirmed, desksOf, shot } from '../support/desk-work';
import { engineer, keptCheck } from '../support/self-check';
import { openSite, type Site } from '../support/site';
import { granted } from '../support/staff';

let site: Site;
const staff: readonly [string, GrantableRole][] = [
  ['陈一', 'city-staff'],
  ['周三', 'policy-staff'],
  ['吴四', 'policy-staff'],
];
beforeAll(async () => {
  site = await openSite();
  for (const [persona, role] of staff) await granted(site.server, persona, role);
});
afterAll(() => site.close());

const atDesk = desksOf(() => site);

test('a season goes from a draft to the phone', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'seasons?year=2026');
    await shot(page, 'seasons-year');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '打开 碉楼望远，岁末早准备' }).click();
    await page.getByLabel('主题', { exact: true }).waitFor();
    const frame = page.frameLocator('iframe[title="手机预览"]');
    await frame.getByRole('heading', { level: 1 }).waitFor();

    await page.getByLabel('主题', { exact: true }).fill('碉楼望远，再添一季');
    await frame.getByText('再添一季').first().waitFor();
    await page.getByLabel('预览日期').fill('2026-12-30');
    await frame.getByText('本季还有 1 天').waitFor();
    expect(await site.server.client.seasons.current()).toMatchObject({ theme: '碉楼望远，岁末早准备' });

    // By the keyboard: the second item goes to the first place.
    const second = page.locator('.sortable__item').nth(1);
    const title = await second.locator('strong').innerText();
    await page.getByRole('button', { name: `上移 ${title}` }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.sortable__item').first().filter({ hasText: title }).waitFor();

    // With the mouse: the third item to the first place.
    const items = page.locator('.sortable__item');
    const third = await items.nth(2).locator('strong').innerText();
    await items.first().scrollIntoViewIfNeeded();
    await items.nth(2).hover();
    await page.mouse.down();
    // The first movement begins the drag, the next ones are over the place.
    for (const _ of [1, 2, 3]) await items.first().hover();
    await page.mouse.up();
    await items.first().filter({ hasText: third }).waitFor();

    // Nothing is lost when the window closes before anything is saved.
    await page.reload();
    await page.getByText('有未保存的修改').waitFor();
    expect(await page.getByLabel('主题', { exact: true }).inputValue()).toBe('碉楼望远，再添一季');

    await button(page, '保存').click();
    await page.getByText('已发布，有未发布的修改').waitFor();
    await page.frameLocator('iframe[title="手机预览"]').getByText('再添一季').first().waitFor();
    await shot(page, 'season-editor');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '现在发布').click();
    await confirmed(page);
    await page.getByText('已发布', { exact: true }).first().waitFor();

    const phone = await site.phone();
    await visit(phone, 'tabs/seasons/index');
    expect(await phone.locator('main:visible').innerText()).toContain('再添一季');
    await phone.context().close();
  }));

test('a colleague who saved meanwhile is told of, and nothing is lost', () =>
  atDesk('陈一', async (page) => {
    const client = site.server.client;
    const { id } = await client.seasons.current();
    await visitDesk(page, `seasons?id=${id}`);
    await page.getByLabel('简介').fill('我写的简介');
    await page.getByText('有未保存的修改').waitFor();
    await atDesk('陈一', async (other) => {
      await visitDesk(other, `seasons?id=${id}`);
      await other.getByLabel('总主题').fill('同事写的');
      await button(other, '保存').click();
      await allKept(other);
    });
    await button(page, '保存').click();
    await page
      .getByText(/刚保存了第\d+版/)
      .first()
      .waitFor();
    await button(page, '用我的修改接着改').click();
    expect(await page.getByLabel('简介').inputValue()).toBe('我写的简介');
    await button(page, '保存').click();
    await allKept(page);
  }));

test('an article is written with a clause and published', () =>
  atDesk('陈一', async (page) => {
    await visitDesk(page, 'articles');
    await shot(page, 'articles');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '写一篇').click();
    await page.getByLabel('摘要').fill('一项发明专利的用处。');
    // The list that was left has a field of this name, too.
    await page.getByLabel('标题', { exact: true }).fill('专利怎样算');
    await page.getByLabel('段落（第1段）').fill('先看条款。');
    await page.getByRole('button', { name: '＋条款引用' }).click();
    await page.getByLabel('搜条款').fill('专利');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^引用 / })
      .first()
      .click();
    await page.getByLabel('条款引用（第2段）').waitFor();
    const frame = page.frameLocator('iframe[title="手机预览"]');
    await frame.getByText('先看条款。').waitFor();
    await button(page, '保存').click();
    await page.getByText('第2版', { exact: true }).waitFor();
    await shot(page, 'article-editor');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '发布').click();
    await confirmed(page);
    await page.getByText('已发布', { exact: true }).first().waitFor();
    const { articles } = await site.server.client.articles.list({ query: { kind: 'policy' } });
    expect(articles.map(({ title }) => title)).toContain('专利怎样算');
  }));

test('a text is read, its report looked at, and imported', () =>
  atDesk('周三', async (page) => {
    await visitDesk(page, 'documents?import=text');
    await page.getByLabel('粘贴正式文本').fill('某县职称补贴办法\n一、总则\n(一)先整理材料。\n三、附则');
    await button(page, '读取文本').click();
    await page.getByText('第4行：「三、」的编号跳号了，请对照原文改正').waitFor();
    await page.getByLabel('粘贴正式文本').fill('某县职称补贴办法\n一、总则\n(一)先整理材料。\n二、附则');
    await button(page, '读取文本').click();
    await page.getByText('读取结果（还没有导入）').waitFor();
    await shot(page, 'import-report');
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, '确认导入为第1版').click();
    await page.getByText('第1版，').first().waitFor();
    await restedDesk(page);
    expect(await seriousViolations(page)).toEqual([]);
  }));

test("a rule change goes from draft and report through a second person to a phone's answer", async () => {
  const phone = await site.phone({ storage: keptCheck(engineer) });
  const answer = async () => {
    await visit(phone, 'features/eligibility/result/index');
    return phone.locator('main:visible').innerText();
  };
  expect(await answer()).toContain('可以申报 工程师（中级）');
  await atDesk('周三', async (page) => {
    await visitDesk(page, 'rule-sets?draft=current');
    for (const id of ['ladder.intermediate', 'ladder.intermediate.master'])
      await page.getByLabel(`${id} 的月数`).fill('600');
    await page.getByRole('tab', { name: '试算影响' }).click();
    await button(page, '开始试算').click();
    await page.getByText('谁得谁失').waitFor();
    await shot(page, 'rule-trial');
    await button(page, '提交，请同事批准').click();
    await page.getByText('这是您起草的，不能自己批准').waitFor();
    expect(await button(page, '批准，现在生效').isDisabled()).toBe(true);
    await page.getByText('谁得谁失').waitFor();
    await shot(page, 'rule-report');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: /规则表/ }).click();
    await shot(page, 'rule-table');
    expect(await seriousViolations(page)).toEqual([]);
  });
  expect((await site.server.client.eligibility.ruleSets.current()).id).toBe(bundled.id);
  await atDesk('吴四', async (page) => {
    await visitDesk(page, 'rule-sets');
    await shot(page, 'rule-sets');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '查看 2026-11-23' }).click();
    await button(page, '批准，现在生效').click();
    await confirmed(page);
    await page.getByText('已发布 · 现行').waitFor();
  });
  // A phone that is on takes new rules with the next page of the self-check.
  await visit(phone, 'features/eligibility/answers/index');
  expect(await answer()).not.toContain('可以申报 工程师（中级）');
  await phone.context().close();
});
