import { desksOf } from '../support/desk-work';
import { visitDesk } from '../support/desk';
import { december, lecturesOf } from '../support/lectures';
import { openSite, type Site } from '../support/site';

let site: Site;
let hand: ReturnType<typeof lecturesOf>;
beforeAll(async () => {
  site = await openSite();
  hand = lecturesOf(site.server);
  await hand.staffed();
});
afterAll(() => site.close());
const atDesk = desksOf(() => site);

test('a scanner at the desk scans by the service’s clock, and types the next code while one is on its way', async () => {
  const { server } = site;
  const { sessionId } = await hand.session(2, december(9, 14));
  const people = ['李一', '王二'];
  const bookingIds: string[] = [];
  for (const person of people)
    bookingIds.push(await hand.seat(await server.signIn(person), sessionId, person));
  server.clock.set(december(9, 13, 30));
  const codes: string[] = [];
  for (const [index, person] of people.entries())
    codes.push(await hand.shows(await server.signIn(person), bookingIds[index]!));
  await atDesk('Peng', async (page) => {
    await page.clock.setSystemTime(december(9, 13, 40));
    const scans: { code: string; at: string }[] = [];
    let go: () => void;
    const gone = new Promise<void>((resolve) => (go = resolve));
    await page.route(`**/sessions/${sessionId}/scans`, async (route) => {
      scans.push(...(route.request().postDataJSON() as { scans: typeof scans }).scans);
      await gone;
      await route.continue();
    });
    await visitDesk(page, `lecture-sessions?id=${sessionId}`);
    const field = page.getByLabel('扫签到码');
    for (const code of codes) {
      await field.pressSequentially(code);
      await page.keyboard.press('Enter');
    }
    go!();
    await page.getByText('已签到', { exact: true }).nth(1).waitFor();
    expect(scans.map(({ code }) => code)).toEqual(codes);
    expect(await field.inputValue()).toBe('');
  });
});
