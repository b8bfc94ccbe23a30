import { type Page } from 'playwright-core';
import { seriousViolations, smallTargets } from '../support/accessibility';
import { rested, visit } from '../support/browser';
import { sessionOf } from '../support/pages';
import { fillIn, press, screen } from '../support/screen';
import { openSite, type Site } from '../support/site';

let site: Site;
let time: NodeJS.Timeout;
beforeAll(async () => {
  site = await openSite();
  // The service's clock goes on while a film plays.
  let last = Date.now();
  time = setInterval(() => {
    const now = Date.now();
    site.server.clock.advance(now - last);
    last = now;
  }, 100);
});
afterAll(async () => {
  clearInterval(time);
  await site.close();
});

const phoneOf = async (persona: string) =>
  site.phone({ storage: { 'titles.session': await sessionOf(site.server, persona) } });
const shows = (page: Page, words: string | RegExp, timeout = 60_000) =>
  screen(page).getByText(words).first().waitFor({ timeout });
const film = (page: Page) => screen(page).locator('video');
const placeOf = (page: Page) => film(page).evaluate((element) => (element as HTMLVideoElement).currentTime);
/** The page allows for twice the speed and the film plays as fast as life: a machine that stops for 4 s loses nothing of it. */
const patiently = async (page: Page) => {
  await page.getByRole('radio', { name: '2倍' }).click();
  await film(page).evaluate((element) => void ((element as HTMLVideoElement).playbackRate = 1));
};
const reaches = (page: Page, seconds: number) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLVideoElement>('main video')!.currentTime >= wanted,
    seconds,
    { timeout: 60_000 },
  );
const holds = async (page: Page) => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
};

test('a film is watched on two phones, one without a network for a while, and its certificate confirmed', async () => {
  const first = await phoneOf('Li');
  await visit(first, 'tabs/lectures/index');
  await first.getByRole('radio', { name: '视频宣讲' }).click();
  await press(first, '申报前先问三件事（示例）');
  await first.waitForURL(/videos\/player/);
  await rested(first);
  await holds(first);
  await patiently(first);
  await press(first, '单位账号');
  await shows(first, '这是一段演示视频：申报前先问三件事。');
  // The chapter is over: the film waits for an answer.
  await shows(first, '申报前，单位要先做什么？');
  expect(await film(first).evaluate((element) => (element as HTMLVideoElement).paused)).toBe(true);
  await holds(first);
  await press(first, '在申报系统里开通账号');
  await shows(first, /答对了/);
  await shows(first, /看过 [345]\d%/);
  const left = await placeOf(first);
  expect(left).toBeGreaterThanOrEqual(15);

  const second = await phoneOf('Li');
  await visit(second, 'features/videos/player/index?videoId=demo-before-applying');
  await shows(second, `已回到上次看到的 0:${Math.floor(left)}。`);
  await patiently(second);
  await film(second).evaluate((element) => (element as HTMLVideoElement).play());
  // What is to come is on the phone already when the network goes.
  await second.waitForFunction(() => {
    const { buffered, duration } = document.querySelector<HTMLVideoElement>('main video')!;
    return buffered.length > 0 && buffered.end(buffered.length - 1) >= duration - 0.5;
  });
  await reaches(second, 17);
  await second.context().setOffline(true);
  await shows(second, /证书上的日期就是评审年度吗/);
  await press(second, '跳过，接着看');
  await shows(second, /网络断开了/);
  await second.context().setOffline(false);
  await reaches(second, 35.5);
  await shows(second, '您已看完这个视频');
  await holds(second);
  await press(second, '领取观看证明');
  await second.waitForURL(/certificates\/certificate/);
  await fillIn(screen(second).getByLabel('证明上的姓名'), '李一');
  await press(second, '领取证明');
  const code = await screen(second).locator('.certificates__code').textContent();
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);

  const anybody = await site.phone();
  await visit(anybody, 'features/certificates/confirm/index');
  await fillIn(screen(anybody).getByLabel('核验码'), code!);
  await press(anybody, '核验');
  await shows(anybody, '核验通过：本系统有这份观看证明');
  await shows(anybody, '姓名：李一');
  await holds(anybody);
});

test('who jumps to the end has not seen the film, and who is not signed in just watches', async () => {
  const phone = await phoneOf('Jumps');
  await visit(phone, 'features/videos/player/index?videoId=demo-self-check');
  await patiently(phone);
  await press(phone, '怎样看结果');
  await phone.waitForFunction(() => document.querySelector<HTMLVideoElement>('main video')!.ended, null, {
    timeout: 90_000,
  });
  await shows(phone, /看过 [345]\d%/);
  expect(await screen(phone).getByText('您已看完这个视频').count()).toBe(0);

  const stranger = await site.phone();
  await visit(stranger, 'features/videos/player/index?videoId=demo-self-check');
  await shows(stranger, /不登录也能看/);
  await fillIn(screen(stranger).getByLabel('在文字稿里找'), '不清楚');
  await screen(stranger)
    .getByRole('button', { name: /不知道的/ })
    .click();
  await reaches(stranger, 15);
  await holds(stranger);
});
