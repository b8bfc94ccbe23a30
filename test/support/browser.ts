import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { testFolder } from './folder';

declare global {
  var idle: () => Promise<void>;
}

/** The three ways in which people see the mini-program; each page must hold in all. */
export const looks = {
  light: { colorScheme: 'light', elder: false },
  dark: { colorScheme: 'dark', elder: false },
  elder: { colorScheme: 'light', elder: true },
} as const;
export type Look = keyof typeof looks;
export const lookNames = Object.keys(looks) as Look[];

/** Debian's Chromium; CHROMIUM names another. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      // Sound is played to nobody; else its library leaves a folder behind.
      '--disable-audio-output',
    ],
    // It does not always take its files with it when it ends.
    env: { ...process.env, TMPDIR: testFolder('chromium') },
  });

interface Phone {
  origin: string;
  look?: Look;
  /** What is in the browser's storage from an earlier visit, by the app's own keys. */
  storage?: Readonly<Record<string, unknown>>;
  /** What the browser takes for now. */
  now?: Date;
  height?: number;
}

/** A phone of 390×844 with nothing on it but what `storage` says. */
export async function openPhone(
  browser: Browser,
  { origin, look = 'light', storage = {}, now, height = 844 }: Phone,
): Promise<BrowserContext> {
  const { colorScheme, elder } = looks[look];
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 390, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
    reducedMotion: 'reduce',
  });
  await countRequests(context);
  // It goes on from there: what waits by the clock waits for ever on one that stands still.
  if (now) await context.clock.install({ time: now });
  // Taro keeps each value as { data } and only what an app has put there itself is ever changed here.
  await context.addInitScript(
    (kept) => {
      for (const [key, data] of Object.entries(kept))
        if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ data }));
    },
    { ...(elder && { 'titles.elder': true }), ...storage },
  );
  return context;
}

/** Opens a page by its address and waits until it has come to rest. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#/${address}`);
  await rested(page);
}

/** Waits until the page of the address alone is on the screen, without a skeleton or a request under way. */
export async function rested(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('main')].filter((main) => main.checkVisibility());
    const [route = ''] = location.hash.replace(/^#\/?/, '').split('?');
    const arrived = shown.length === 1 && shown[0]!.closest('.taro_page')?.id.includes(route);
    return arrived && shown[0]!.querySelector('.skeleton') === null;
  });
  await quiet(page);
}

const underWay = new WeakMap<BrowserContext, Set<Request>>();
/** So long a page may go on asking, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Keeps count of the requests that a context's pages have under way, for {@link quiet}. Comes before a clock is installed,
 * which knows no idleness.
 */
export async function countRequests(context: BrowserContext): Promise<void> {
  const requests = new Set<Request>();
  underWay.set(context, requests);
  // A film loads for as long as it plays.
  context.on('request', (request) => request.resourceType() !== 'media' && requests.add(request));
  const ended = (request: Request) => requests.delete(request);
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  await context.addInitScript(() => {
    const idle = requestIdleCallback.bind(window);
    const later = setTimeout.bind(window);
    // A page that draws nothing may never be called idle.
    globalThis.idle = () => new Promise((over) => idle(() => later(over, 30), { timeout: 100 }));
  });
}

/**
 * Waits until no request is under way and the page has had the time to begin another.
 */
export async function quiet(page: Page): Promise<void> {
  const requests = underWay.get(page.context());
  if (!requests) throw new Error('The requests of this page are not counted.');
  const over = Date.now() + PATIENCE;
  for (let rests = 0; rests < 3; rests = requests.size === 0 ? rests + 1 : 0) {
    if (Date.now() > over)
      throw new Error(`Still asked for: ${[...requests].map((each) => each.url()).join(', ')}`);
    await page.evaluate(() => globalThis.idle());
  }
}

/** Puts the page into light or dark as a system setting does, and waits until its colours are those. */
export async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (dark) =>
      matchMedia('(prefers-color-scheme: dark)').matches === dark &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    colorScheme === 'dark',
  );
}
