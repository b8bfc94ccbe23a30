import { type Page } from 'playwright-core';
import { rested, visit } from '../support/browser';
import { firstQuestion, replyTo } from '../support/self-check';
import { fillIn, screen } from '../support/screen';
import { openSite, phoneTests, type Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const home = 'tabs/seasons/index';
const outcome = '可以申报 工程师（中级）';

/** What is on the page that is on the screen; pages below it stay in the document. */
const asked = async (page: Page) =>
  (await screen(page).getByRole('heading', { level: 1 }).innerText()).trim();
/** Waits until the question is another one, or the page is. */
const movedOn = (page: Page, from: string) =>
  page.waitForFunction(
    (words) =>
      ![...document.querySelectorAll<HTMLElement>('main h1')].some(
        (heading) => heading.checkVisibility() && heading.innerText.trim() === words,
      ),
    from,
  );

const byPointer = async (page: Page) => {
  const question = await asked(page);
  const reply = replyTo(question);
  const main = screen(page);
  const named = (words: string) => main.getByText(words, { exact: true }).first();
  if (reply === 'unsure') await named('不清楚').click();
  else if ('choose' in reply) await named(reply.choose).click();
  else {
    if ('tick' in reply) for (const words of reply.tick) await named(words).click();
    else
      for (const [at, part] of reply.date.split('-').entries())
        await fillIn(main.locator('input').nth(at), part);
    await named('下一题').click();
  }
  await movedOn(page, question);
};

/** Presses Tab until what has the focus reads or is named `words`. */
const tabTo = async (page: Page, words: string) => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const reads = await page.evaluate((wanted) => {
      const focused = document.activeElement as HTMLElement | null;
      return focused?.innerText.trim().split('\n')[0] === wanted || focused?.ariaLabel === wanted;
    }, words);
    if (reads) return;
  }
  throw new Error(`Tab does not lead to 「${words}」.`);
};

const byKeyboard = async (page: Page) => {
  const question = await asked(page);
  const reply = replyTo(question);
  if (reply === 'unsure' || !('choose' in reply)) return byPointer(page);
  await tabTo(page, reply.choose);
  await page.keyboard.press('Enter');
  await movedOn(page, question);
};

const inQuestions = (page: Page) => page.url().includes('/question/');

const toResult = async (page: Page, answer: (page: Page) => Promise<void>) => {
  for (let count = 0; inQuestions(page); count += 1) {
    expect(count).toBeLessThan(30);
    await answer(page);
  }
  await rested(page);
  await screen(page).getByText('看结果', { exact: true }).click();
  await page.waitForURL(/result/);
  await rested(page);
};

const openCheck = async (page: Page) => {
  await visit(page, 'tabs/eligibility/index');
  await screen(page).getByText('开始自测', { exact: true }).click();
  await page.waitForURL(/question/);
  await rested(page);
  expect(await asked(page)).toBe(firstQuestion);
};

const onPhone = phoneTests(() => site);

onPhone("home shows this quarter's season", async (page) => {
  await visit(page, home);
  const { slogan } = await site.server.client.seasons.current();
  expect(await screen(page).innerText()).toContain(slogan);
});

onPhone('an article leads to the clause it cites, and back', async (page) => {
  const { articles } = await site.server.client.articles.list({ query: { kind: 'policy' } });
  const { title, id: articleId } = articles[0]!;
  const { citations } = await site.server.client.articles.get({ params: { articleId } });
  await visit(page, `features/articles/article/index?articleId=${articleId}`);
  await screen(page).getByText(citations[0]!.label).first().click();
  await page.waitForURL(/clause/);
  await rested(page);
  const { clause } = await site.server.client.documents.clause({ params: citations[0]! });
  expect(await asked(page)).toContain(clause.title);
  await page.goBack();
  await page.waitForURL(/article/);
  await rested(page);
  expect(await asked(page)).toBe(title);
});

onPhone('a quick 「返回」 shows the page that was left', async (page) => {
  await visit(page, 'tabs/eligibility/index');
  const title = await asked(page);
  await screen(page).getByText('开始自测', { exact: true }).click();
  await screen(page).getByRole('heading', { name: firstQuestion }).waitFor();
  await page.goBack();
  await rested(page);
  await page.clock.runFor(1000);
  expect(await asked(page)).toBe(title);
});

onPhone('the self-check by pointer gives a result whose 「依据」 opens that very clause', async (page) => {
  await openCheck(page);
  await toResult(page, byPointer);
  expect(await screen(page).innerText()).toContain(outcome);
  await screen(page).getByText('依据').first().click();
  await page.waitForURL(/clause/);
  await rested(page);
  const query = new URLSearchParams(page.url().split('?')[1]);
  const params = { documentId: query.get('documentId')!, clauseId: query.get('clauseId')! };
  const { clause } = await site.server.client.documents.clause({ params });
  expect(await asked(page)).toContain(clause.title);
  await page.goBack();
  await page.waitForURL(/result/);
  await rested(page);
  expect(await screen(page).innerText()).toContain(outcome);
});

onPhone('the self-check goes by keyboard as well', async (page) => {
  await openCheck(page);
  await toResult(page, byKeyboard);
  expect(await screen(page).innerText()).toContain(outcome);
});

onPhone('a reload in the middle keeps the answers', async (page) => {
  await openCheck(page);
  for (let count = 0; count < 4; count += 1) await byPointer(page);
  const question = await asked(page);
  await page.reload();
  await rested(page);
  expect(await asked(page)).toBe(question);
});

onPhone('once its first question is there, the self-check needs no network', async (page) => {
  await openCheck(page);
  await page.context().setOffline(true);
  await toResult(page, byPointer);
  expect(await screen(page).innerText()).toContain(outcome);
});

onPhone('a person signs in and is known', async (page) => {
  await visit(page, 'tabs/identity/index');
  await screen(page).getByText('微信登录', { exact: true }).click();
  await screen(page).getByText('退出登录').waitFor();
  expect(await screen(page).innerText()).not.toContain('还没有登录');
});

onPhone('a search for 「专利」 marks what it found', async (page) => {
  await visit(page, 'features/search/find/index');
  await fillIn(screen(page).locator('input'), '专利');
  await page.keyboard.press('Enter');
  await screen(page).locator('.hits__hit').first().waitFor();
  const marked = await screen(page).locator('.hits__hit').allInnerTexts();
  expect(marked).toContain('专利');
});

onPhone('the privacy notice and the agreement say what they are', async (page) => {
  for (const [route, title] of [
    ['features/identity/privacy/index', '隐私'],
    ['features/identity/agreement/index', '协议'],
  ] as const) {
    await visit(page, route);
    expect(await asked(page)).toContain(title);
    expect((await screen(page).innerText()).length).toBeGreaterThan(200);
  }
});
