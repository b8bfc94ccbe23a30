import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { type Look, lookNames, looks, rested, visit } from '../support/browser';
import { engineer, keptCheck } from '../support/self-check';
import { press, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const tooEarly = keptCheck({ ...engineer, 'titles.0.year': '2025' });
const opener = '如果……会怎样？';

const atResult = async (look: Look = 'light', storage: Record<string, unknown> = tooEarly) => {
  const page = await site.phone({ look, storage });
  await visit(page, 'features/eligibility/result/index');
  return page;
};
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.ariaLabel ?? activeElement?.textContent.trim();
  });
const answersOn = (page: Page) => page.evaluate(() => localStorage.getItem('titles.check'));

describe.each(lookNames)('「如果……」 in %s', (look) => {
  test.each([
    ['as it opens', []],
    ['with a choice', ['换单位']],
    ['with a trial', ['拿到证书', '高级技师证书']],
  ])('can be read, reached and pressed %s', async (_, presses) => {
    const page = await atResult(look);
    for (const words of [opener, ...presses]) await press(page, words);
    await page.getByRole('dialog').waitFor();
    const problems = {
      violations: await seriousViolations(page),
      small: await smallTargets(page, looks[look].elder ? 60 : 44),
      overflowing: await overflowing(page),
    };
    await page.context().close();
    expect(problems).toEqual({ violations: [], small: [], overflowing: [] });
  });
});

test('what cannot be fetched is said, and is there once it can', async () => {
  const page = await site.phone({ storage: tooEarly });
  await page.route('**/js/answered.*.js', (route) => route.abort());
  await visit(page, 'features/eligibility/result/index');
  expect(await screen(page).getByRole('alert').innerText()).toContain('您的回答都在');
  await page.unroute('**/js/answered.*.js');
  await press(page, '重新读取');
  await screen(page).getByRole('button', { name: opener }).waitFor();
  await page.context().close();
});

test('a trial shows at once what changes, can be taken back, and leaves the answers alone', async () => {
  const page = await atResult();
  const kept = await answersOn(page);
  await page.context().setOffline(true);
  await press(page, opener);
  await press(page, '拿到证书');
  await dialog(page, '如果拿到证书').waitFor();
  await press(page, '高级技师证书');
  const sheet = dialog(page, '如果……');
  await sheet.waitFor();
  expect(await sheet.innerText()).toMatch(/试算[^]*多一条路\s*高级工程师（副高级）[^]*20\d\d年度起可以申报/);
  await press(page, '什么时候');
  await press(page, '2028年底前');
  expect(await sheet.innerText()).toContain('2032年度起可以申报');
  await press(page, '撤销上一步');
  expect(await sheet.innerText()).toContain('2030年度起可以申报');
  await press(page, '全部还原');
  expect(await sheet.innerText()).not.toContain('试算\n');
  await page.getByRole('button', { name: '关闭' }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await answersOn(page)).toBe(kept);
  await page.context().setOffline(false);
  await page.reload();
  await rested(page);
  expect(await screen(page).getByRole('heading', { level: 1 }).innerText()).toContain('2029年度起可以申报');
  await page.context().close();
});

test('the sheet holds the focus from page to page, and gives it back', async () => {
  const page = await atResult();
  await screen(page).getByRole('button', { name: opener }).focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('如果……');
  const inside = () =>
    page.evaluate(() => document.activeElement?.closest('[role="dialog"]')?.getAttribute('aria-label'));
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await inside()).toBe('如果……');
  }
  await dialog(page, '如果……')
    .getByRole('button', { name: /^换地区/ })
    .focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('如果换到别的地区');
  await page.keyboard.press('Shift+Tab');
  expect(await inside()).toBe('如果换到别的地区');
  await page.getByRole('radio', { name: /^台山市/ }).focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('如果……');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await focused(page)).toBe(opener);
  await page.context().close();
});

test('who has retired is offered no trial and no picture', async () => {
  const page = await atResult('light', keptCheck({ ...engineer, situations: [], standing: 'retired' }));
  const words = await screen(page).innerText();
  expect(words).toContain('不能申报职称');
  expect(words).not.toContain('如果……');
  expect(words).not.toContain('保存成图片');
  await page.context().close();
});

/** The picture as the browser saves it. */
const savedFrom = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '保存成图片')]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
};

/**
 * How much of a picture's edges, in px of it, is of one colour: words that are cut reach into them. And the picture at
 * a tenth of its size: a busy browser smooths its letters in another way, which cannot be seen.
 */
const edgesOf = (page: Page, file: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const brush = canvas.getContext('2d')!;
    brush.drawImage(image, 0, 0);
    const plain = (x: number, y: number, wide: number, tall: number) => {
      const { data } = brush.getImageData(x, y, wide, tall);
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
      return colours.size;
    };
    const [wide, tall] = [Math.round(width / 10), Math.round(height / 10)];
    const tenth = Object.assign(document.createElement('canvas'), { width: wide, height: tall });
    const fine = Object.assign(tenth.getContext('2d')!, { imageSmoothingQuality: 'high' as const });
    fine.drawImage(image, 0, 0, wide, tall);
    return {
      width,
      height,
      // The ground of the head, and that of the rest.
      left: plain(0, 0, 38, height),
      foot: plain(0, height - 30, width, 30),
      small: [...fine.getImageData(0, 0, wide, tall).data],
    };
  }, file.toString('base64'));

test('the result is saved as a picture, whole, and the same in every look', async () => {
  const drawings: number[][] = [];
  for (const look of lookNames) {
    const page = await atResult(look);
    await page.context().setOffline(true);
    const { name, file } = await savedFrom(page);
    expect(name).toBe('江门职称自测结果.png');
    const { width, height, left, foot, small } = await edgesOf(page, file);
    expect([width, left, foot]).toEqual([750, 2, 1]);
    expect(height).toBeGreaterThan(900);
    drawings.push(small);
    await page.context().close();
  }
  const [first = [], ...others] = drawings;
  const apart = others.map((each) =>
    Math.max(...each.map((value, at) => Math.abs(value - (first[at] ?? 999)))),
  );
  for (const { length } of others) expect(length).toBe(first.length);
  for (const most of apart) expect(most).toBeLessThan(96);
});

test('a word that reached the edge of the picture would be found', async () => {
  const page = await atResult();
  const { file } = await savedFrom(page);
  const cut = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height - 90,
    });
    canvas.getContext('2d')!.drawImage(image, -30, 0);
    return canvas.toDataURL('image/png').split(',')[1]!;
  }, file.toString('base64'));
  const { left, foot } = await edgesOf(page, Buffer.from(cut, 'base64'));
  expect(left).toBeGreaterThan(2);
  expect(foot).toBeGreaterThan(1);
  await page.context().close();
});
