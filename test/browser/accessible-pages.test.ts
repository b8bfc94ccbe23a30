import { overflowing, seriousViolations, smallTargets } from '../support/accessibility';
import { type Look, lookNames, looks, visit } from '../support/browser';
import { openingOf, samples } from '../support/pages';
import { openSite, type Site } from '../support/site';

jest.setTimeout(60_000);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (route: string, look: Look) => {
  const { address, storage } = await openingOf(route, site.server);
  const page = await site.phone({ look, storage });
  await visit(page, address);
  return page;
};

describe.each(lookNames)('in %s', (look) => {
  test.each(Object.keys(samples))('%s can be read, reached and pressed', async (route) => {
    const page = await open(route, look);
    // A page that could not be read shows its failure as an alert, and would pass the rest for want of content.
    expect(await page.locator('main:visible [role="alert"]').allInnerTexts()).toEqual([]);
    const problems = {
      violations: await seriousViolations(page),
      small: await smallTargets(page, looks[look].elder ? 60 : 44),
      overflowing: await overflowing(page),
    };
    await page.context().close();
    expect(problems).toEqual({ violations: [], small: [], overflowing: [] });
  });
});

test('home is looked at to its end', async () => {
  const page = await open('tabs/seasons/index', 'light');
  const titles = await page.locator('main:visible').getByRole('heading', { level: 2 }).allInnerTexts();
  expect(titles).toEqual(['本季要点', '政策与指南', '榜样故事']);
  await page.context().close();
});

test('what is faint, small, unnamed or too wide is found', async () => {
  const page = await site.phone();
  await page.setContent(
    `<main style="background:#fff"><p style="color:#aaa">faint</p><button></button>
     <button style="width:43px;height:60px">small</button><p style="width:500px">wide</p></main>`,
  );
  const violations = (await seriousViolations(page)).join('\n');
  expect(violations).toContain('color-contrast');
  expect(violations).toContain('button-name');
  expect(await smallTargets(page, 44)).toContainEqual(expect.stringContaining('「small」 43×60'));
  expect(await overflowing(page)).toEqual([expect.stringContaining('「wide」')]);
  await page.context().close();
});
