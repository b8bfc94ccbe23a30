import path from 'node:path';
import { seedDemo } from '@titles/server/database/seeds/index';
import { type Browser, type Page } from 'playwright-core';
import { launchChromium, type Look, openPhone } from './browser';
import { type DeskWish, openDesk } from './desk';
import { startServer, type TestServer } from './server';

const h5Dir = path.resolve(__dirname, '../../miniapp/dist/h5');
const consoleDir = path.resolve(__dirname, '../../console/dist');

export interface Site {
  server: TestServer;
  browser: Browser;
  /** A phone of its own, on the same day as the service. */
  phone: (wish?: { look?: Look; storage?: Record<string, unknown>; height?: number }) => Promise<Page>;
  /** A desk of its own, on the same day as the service. */
  desk: (wish?: Omit<DeskWish, 'origin' | 'now'>) => Promise<Page>;
  close: () => Promise<void>;
}

/** The real service with the demo content, the built h5 mini-program on it, and Chromium before it. */
export async function openSite(): Promise<Site> {
  const server = await startServer({ database: 'libsql', config: { web: h5Dir, console: consoleDir } });
  await seedDemo(server.app);
  const browser = await launchChromium();
  return {
    server,
    browser,
    phone: async (wish = {}) => {
      const context = await openPhone(browser, { origin: server.origin, now: server.clock.now(), ...wish });
      return context.newPage();
    },
    desk: async (wish = {}) => {
      const context = await openDesk(browser, { origin: server.origin, now: server.clock.now(), ...wish });
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

type Kept = Record<string, unknown>;

/** Tests of one phone each: what its page throws fails them. `site` is asked for when a test begins. */
export const phoneTests =
  (site: () => Site) =>
  (name: string, work: (page: Page) => Promise<void>, storage?: () => Promise<Kept>): void => {
    test(name, async () => {
      const page = await site().phone({ storage: await storage?.() });
      const thrown: string[] = [];
      // On the blank page before the first one there is no storage to fill.
      page.on('pageerror', ({ message }) => page.url() !== 'about:blank' && thrown.push(message));
      await work(page);
      await page.context().close();
      expect(thrown).toEqual([]);
    });
  };
