import { Database } from '@titles/server/database/database';
import { handedOver, SessionsService } from '@titles/server/identity/sessions.service';
import { stepAt, totpOf } from '@titles/server/staff/totp';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { countRequests, quiet } from './browser';
import { type TestServer } from './server';
import { accountIdOf, atConsole, granted } from './staff';

declare global {
  var violations: string[];
}

export interface DeskWish {
  origin: string;
  now: Date;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** A session that is there already, as {@link sessionOf} gives it. */
  session?: object;
}

/** A staff member's computer. What its content security policy refuses is kept in `violations`. */
export async function openDesk(
  browser: Browser,
  { origin, now, width = 1280, height = 800, colorScheme = 'light', session }: DeskWish,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
    reducedMotion: 'reduce',
  });
  await countRequests(context);
  await context.clock.install({ time: now });
  await context.addInitScript((kept) => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      globalThis.violations.push(`${violatedDirective} ${sourceFile}`),
    );
    const key = 'titles.console.session';
    if (kept !== null && sessionStorage.getItem(key) === null)
      localStorage.setItem(key, JSON.stringify(kept));
    sessionStorage.setItem(key, 'was given');
  }, session ?? null);
  return context;
}

/** A console session of the persona's account, as the desk keeps it. */
export async function sessionOf(server: TestServer, persona: string): Promise<object> {
  const accountId = await accountIdOf(server, persona);
  return server.app
    .get(Database)
    .write(async (manager) =>
      handedOver(await server.app.get(SessionsService).open(manager, accountId, 'console')),
    );
}

/** Opens a page of the desk and waits until it has come to rest. */
export async function visitDesk(page: Page, path = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/console#/${path}`);
  await restedDesk(page);
}

/** Waits until nothing is loading any more. */
export async function restedDesk(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(
    () => !document.querySelector('.ant-spin-spinning, .ant-skeleton, .ant-btn-loading'),
  );
  await quiet(page);
}

export const deskPassword = 'a long enough sentence';

/** A person of the staff with a login, approved; gives what the authenticator app shows at any time. */
export async function enrolled(
  server: TestServer,
  login: string,
  name: string,
  role: GrantableRole,
): Promise<{ code: () => string }> {
  await granted(server, 'First', 'administrator');
  await granted(server, 'Second', 'administrator');
  const [first, second] = [await atConsole(server, 'First'), await atConsole(server, 'Second')];
  const { grant, code } = await first.grants.invite({ body: { name, role, until: '2027-06-30' } });
  const { totpSecret } = await server.client.staff.invitation({ body: { code } });
  const shown = () => totpOf(totpSecret, stepAt(server.clock.now()));
  await server.client.staff.enrol({
    body: { code, login, password: deskPassword, totpSecret, totp: shown() },
  });
  await second.grants.approve({ params: { grantId: grant.id } });
  return { code: shown };
}
