import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { readWorkbook } from '@titles/miniapp/features/rosters/reading/workbook';
import { defaultReviewYear, reviewWindow } from '@titles/shared/eligibility/calendar';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { lookNames, looks, visit } from '../support/browser';
import { openingOf } from '../support/pages';
import { readPdf } from '../support/pdf';
import { answerRoster, giveRoster, nameOf, openRoster, rosterFile } from '../support/rosters';
import { screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

const PEOPLE = 2000;
let site: Site;
let file: Buffer;
beforeAll(async () => {
  site = await openSite();
  file = await rosterFile(PEOPLE);
});
afterAll(() => site.close());

const answered = (page: Page, people: number) =>
  screen(page)
    .getByRole('heading', { name: `算完了 ${people} 人` })
    .waitFor({ timeout: 120_000 });

/** Whatever leaves the browser from now on: addresses, bodies, and frames of sockets. */
function watched(page: Page): () => string[] {
  const sent: string[] = [];
  page.context().on('request', (request) => {
    sent.push(`${request.method()} ${decodeURIComponent(request.url())} ${request.postData() ?? ''}`);
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  return () => sent;
}
const names = Array.from({ length: PEOPLE }, (_, index) => nameOf(index));
const carrying = (sent: readonly string[]) =>
  sent.filter((each) => names.some((name) => each.includes(name)));

test('2,000 people are answered, and no request carries them', async () => {
  const page = await site.phone();
  const sent = watched(page);
  await openRoster(page, '名册.xlsx', file);
  await answerRoster(page);
  await answered(page, PEOPLE);
  await screen(page)
    .getByText(/^现在可以申报 \d+$/)
    .waitFor();
  await screen(page)
    .getByText(/^以后可以申报 \d+$/)
    .click();
  const download = page.waitForEvent('download');
  await screen(page).getByRole('button', { name: '存成 Excel' }).click();
  const saved = await readFile(await (await download).path());
  expect(sent().length).toBeGreaterThan(3);
  expect(carrying(sent())).toEqual([]);
  // After the page had come there were the files of the page alone.
  expect(sent().filter((each) => !each.startsWith('GET '))).toEqual([]);

  const [results, refused] = await readWorkbook(Uint8Array.from(saved).buffer);
  expect(results!.rows).toHaveLength(PEOPLE + 1);
  const [, first] = results!.rows;
  expect([first![1], first![2], first![5]]).toEqual([
    expect.stringMatching(/^测/),
    '现在可以申报',
    expect.stringMatching(/^20\d\d年度（20\d\d年1–3月申报）$/),
  ]);
  expect(refused!.rows[1]).toEqual([PEOPLE + 3, null, expect.stringContaining('合计')]);
  await page.context().close();
});

test('a page that is made to send is caught, and the thread that has the list cannot send', async () => {
  const page = await site.phone();
  // What the worker answers with is passed on to the service.
  await page.addInitScript(() => {
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(...input: ConstructorParameters<typeof Worker>) {
        super(...input);
        this.addEventListener('message', ({ data }) => {
          if ((data as { kind: string }).kind === 'answered')
            void fetch('/api/eligibility/checks', { method: 'POST', body: JSON.stringify(data) });
        });
      }
    };
  });
  const sent = watched(page);
  await openRoster(page, '名册.xlsx', file);
  await answerRoster(page);
  await answered(page, PEOPLE);
  expect(carrying(sent())).toHaveLength(1);

  const [worker] = page.workers();
  const before = sent().length;
  const outcome = await worker!.evaluate(() =>
    fetch('/api/seasons').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect([outcome, sent().length]).toEqual(['refused', before]);
  await page.context().close();
});

test('stopping ends the work at once, and the list can be answered again', async () => {
  const page = await site.phone();
  // Until it is stopped it is not over, however slow the test is.
  await page.addInitScript(() => {
    const Plain = window.Worker;
    let first = true;
    window.Worker = class extends Plain {
      constructor(...input: ConstructorParameters<typeof Worker>) {
        super(...input);
        if (!first) return;
        first = false;
        this.addEventListener('message', (event) => {
          if ((event.data as { kind: string }).kind === 'answered') event.stopImmediatePropagation();
        });
      }
    };
  });
  await openRoster(page, '名册.xlsx', await rosterFile(6000));
  await screen(page).getByRole('heading', { name: '核对每一列' }).waitFor({ timeout: 120_000 });
  await answerRoster(page);
  await screen(page).getByRole('progressbar').waitFor();
  await screen(page)
    .getByText(/^已算 \d+ 人，共 6000 人$/)
    .waitFor({ timeout: 120_000 });
  await screen(page).getByRole('button', { name: '停下' }).click();
  await screen(page).getByRole('button', { name: '换一份名册' }).click();
  await giveRoster(page, '小名册.xlsx', await rosterFile(30));
  await answerRoster(page);
  await answered(page, 30);
  await page.context().close();
});

const dirty = `江门示例公司人员名册,,,\n填报单位：示例公司,,,\n序号,姓 名,技术资格,学历,毕业年月,入行\n1,${nameOf(1)},工程师,研究生,2019.1,2015.7\n2,,助理工程师,本科,２０１６年７月,2016.8\n\n合计,1\n`;

test('a dirty list: columns are corrected by hand, refused rows and unread cells have their reasons', async () => {
  const page = await site.phone();
  await openRoster(page, '名册.csv', Buffer.from(`\ufeff${dirty}`));
  const column = screen(page).getByLabel(/^F 列：入行/);
  await column.waitFor();
  expect(await column.inputValue()).toBe('');
  await column.selectOption('workSince');
  expect(await screen(page).getByLabel('表头从第几行开始').inputValue()).toBe('3');
  await answerRoster(page);
  await answered(page, 1);
  const text = await screen(page).innerText();
  expect(text).toContain('分不清硕士和博士');
  expect(text).toContain('1月还是10月');
  expect(text).toMatch(/没有回答的行：2\s/);
  expect(text).toContain('第 5 行：没有姓名');
  expect(text).toContain('第 7 行：像是合计');
  await page.context().close();
});

test('what is no list is refused in a sentence, and another file can be chosen', async () => {
  const page = await site.phone();
  await openRoster(page, '名册.xls', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'));
  await screen(page).getByRole('alert').getByText('另存为 .xlsx').waitFor();
  await giveRoster(page, '名册.xlsx', await rosterFile(3));
  await answerRoster(page);
  await answered(page, 3);
  await page.context().close();
});

test('a publicist finds the company’s dates, open places, and how titles are put to use', async () => {
  const { address, storage } = await openingOf('features/publicists/company/index', site.server);
  const page = await site.phone({ storage });
  await visit(page, address);
  const text = await screen(page).innerText();
  for (const words of ['示例电子有限公司', 'Li老师来授课', '单位名额还有', '薪酬', '博士后科研工作站'])
    expect(text).toContain(words);
  const download = page.waitForEvent('download');
  await screen(page).getByRole('button', { name: '下载职称日程（可打印）' }).click();
  const sheet = readPdf(await readFile(await (await download).path()))
    .pages.join('')
    .replace(/\s/g, '');
  expect(sheet).toContain('2026年度职称评审开始申报');
  await screen(page)
    .getByRole('link', { name: /^单位自查表/ })
    .click();
  await screen(page).getByRole('button', { name: '选择名册文件' }).waitFor();
  await page.context().close();
});

test.each(lookNames)('in %s columns and answers can be read, reached and pressed', async (look) => {
  const page = await site.phone({ look });
  const problems = async () => ({
    violations: await seriousViolations(page),
    small: await smallTargets(page, looks[look].elder ? 60 : 44),
    overflowing: await overflowing(page),
  });
  const none = { violations: [], small: [], overflowing: [] };
  await openRoster(page, '名册.xlsx', await rosterFile(12));
  await screen(page).getByRole('heading', { name: '核对每一列' }).waitFor();
  expect(await problems()).toEqual(none);
  await answerRoster(page);
  await answered(page, 12);
  const { closes } = reviewWindow(defaultReviewYear(dayInJiangmen(site.server.clock.now())));
  await screen(page).getByLabel('哪天开始公示').fill(closes);
  await screen(page).getByText('可能来不及上报').waitFor();
  expect(await problems()).toEqual(none);
  await page.context().close();
});
