import { gzipSync } from 'node:zlib';
import { visit } from '../support/browser';
import { rulesIn } from '../support/rule-marks';
import { openSite, type Site } from '../support/site';

const limit = 150_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What a first visit to an address fetches besides the API, by path. */
const fetchedBy = async (address: string) => {
  const page = await site.phone();
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.ok() && !pathname.startsWith('/api/')) bodies.set(pathname, response.body());
  });
  await visit(page, address);
  const fetched = new Map<string, Buffer>();
  for (const [path, body] of bodies) fetched.set(path, await body);
  await page.context().close();
  return fetched;
};

const rulesAmong = (fetched: ReadonlyMap<string, Buffer>) =>
  [...fetched.values()].flatMap((body) => rulesIn(body.toString()));

test('home comes with at most 150 KB, compressed, and without the rules', async () => {
  const fetched = await fetchedBy('tabs/seasons/index');
  expect([...fetched.keys()].filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
  const sizes = [...fetched.values()].map((body) => gzipSync(body).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit);
  expect(rulesAmong(fetched)).toEqual([]);
});

test('the self-check brings the rules', async () => {
  expect(rulesAmong(await fetchedBy('features/eligibility/question/index')).length).toBeGreaterThan(10);
});
