import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Page } from 'playwright-core';
import { type Look, lookNames, visit } from '../support/browser';
import { openingOf, samples } from '../support/pages';
import { engineer, keptCheck } from '../support/self-check';
import { openSite, type Site } from '../support/site';

/** Not a test: `npm run shots` draws every page in every look for people to judge. */
jest.setTimeout(20 * 60_000);

interface Shot {
  name: string;
  route: string;
  query?: string;
  storage?: Record<string, unknown>;
  /** What is pressed, one after the other, before the picture is taken. */
  press?: readonly string[];
  /** The picture that the last press saves, in place of the screen. */
  saved?: true;
}

const question = 'features/eligibility/question/index';
const result = 'features/eligibility/result/index';
/** The screens of the self-check that its three addresses alone do not show. */
const moments: Shot[] = [
  { name: 'question-choice-answered', route: question, query: 'change=titles.0.held' },
  { name: 'question-year', route: question, query: 'change=titles.0.year' },
  { name: 'question-date', route: question, query: 'change=work.start' },
  { name: 'question-several', route: question, query: 'change=situations' },
].map((shot) => ({ ...shot, storage: keptCheck(engineer) }));
const results: [name: string, answers: object][] = [
  ['nothing-known', { job: '工程', standing: 'unsure' }],
  ['retired', { ...engineer, standing: 'retired' }],
  ['too-early', { ...engineer, 'titles.0.year': '2025' }],
  ['no-title-yet', { ...engineer, 'titles.0.held': 'none', situations: [] }],
  ['accountant', { ...engineer, job: '会计', 'titles.0.held': '会计.助理级' }],
  ['nurse', { ...engineer, job: '卫生', 'titles.0.held': '卫生.中级', 'employer.type': '公立医院' }],
  ['outside-the-rules', { job: 'other', 'job.other': '翻译' }],
];
const trials: Shot[] = [
  { name: 'what-if', press: [] },
  { name: 'what-if-certificate', press: ['拿到证书'] },
  { name: 'what-if-opens', press: ['拿到证书', '高级技师证书'] },
  { name: 'what-if-closes', press: ['换单位', '公立医院'] },
  { name: 'what-if-series', press: ['转系列', '财务会计', '评审年度', '2030年度（2031年1–3月申报）'] },
].map(({ name, press }) => ({
  name,
  route: result,
  storage: keptCheck({ ...engineer, 'titles.0.year': '2025' }),
  press: ['如果……会怎样？', ...press],
}));
const savedPictures: Shot[] = results
  .filter(([name]) => !['nothing-known', 'retired', 'outside-the-rules'].includes(name))
  .concat([
    [
      'many-ways',
      {
        ...engineer,
        situations: ['patent', 'award', 'skill', 'rural-talent'],
        'award.kind': '专利奖',
        'award.holder': 'yes',
        'skill.level': '高级技师',
        'skill.date': '2015',
        'skill.listed': 'yes',
        'rural.level': '高级',
      },
    ],
  ])
  .map(([name, answers]) => ({
    name: `picture-${name}`,
    route: result,
    storage: keptCheck(answers),
    press: ['保存成图片'],
    saved: true,
  }));

const shots: Shot[] = [
  ...Object.entries(samples).map(([route, { storage }]) => ({
    name: route.replace(/^(tabs|features)\/|\/index$/g, '').replaceAll('/', '-'),
    route,
    storage,
  })),
  ...moments,
  ...results.map(([name, answers]) => ({
    name: `result-${name}`,
    route: result,
    storage: keptCheck(answers),
  })),
  ...trials,
  ...savedPictures,
];

const folder = path.resolve(__dirname, '../../shots');
/** `SHOTS_HEIGHT=3000 npm run shots` draws long pages to their end. */
const height = Number(process.env.SHOTS_HEIGHT ?? 844);

/** `SHOTS=what-if npm run shots` draws only the pictures with that in their name. */
const chosen = shots.filter(({ name }) => name.includes(process.env.SHOTS ?? ''));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const press = (page: Page, words: string) =>
  page.locator('main:visible').getByText(words, { exact: true }).last().click();

const draw = async ({ name, route, query, storage, press: presses = [], saved }: Shot, look: Look) => {
  const opening = await openingOf(route, site.server);
  const page = await site.phone({ look, storage: storage ?? opening.storage, height });
  await visit(page, query ? `${route}?${query}` : opening.address);
  const file = path.join(folder, look, `${name}.png`);
  const download = saved && page.waitForEvent('download');
  for (const words of presses) await press(page, words);
  if (download) await (await download).saveAs(file);
  else await page.screenshot({ path: file });
  await page.context().close();
};

test('every page is drawn in every look', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const look of lookNames) for (const shot of chosen) await draw(shot, look);
  console.log(`${chosen.length * lookNames.length} pictures of 390×${height} are in ${folder}`);
});
