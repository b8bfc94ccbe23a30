import { mkdirSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { sessionOf } from './desk';
import { type Site } from './site';

/** Lets people sit at desks of their own; what a page throws or its security policy refuses fails the test. */
export const desksOf =
  (site: () => Site) =>
  async (
    persona: string,
    work: (page: Page) => Promise<void>,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<void> => {
    const page = await site().desk({ session: await sessionOf(site().server, persona), colorScheme });
    const thrown: string[] = [];
    // Where the test itself comes from, about:blank, has no storage.
    page.on('pageerror', ({ message }) => message.includes('sessionStorage') || thrown.push(message));
    try {
      await work(page);
      expect(thrown).toEqual([]);
      expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
    } finally {
      await page.context().close();
    }
  };

/** Ant Design parts two characters of a button by a space. */
export const button = (page: Page, words: string) =>
  page.getByRole('button', { name: new RegExp(`^${words.split('').join('\\s*')}$`) });

/** Waits until an editor has nothing left to keep; a message that says so goes again. */
export const allKept = (page: Page) => page.getByText('有未保存的修改').waitFor({ state: 'detached' });

/** A picture into the folder SHOTS, where one is named. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Says yes to what the desk asks. */
export const confirmed = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定|批\s*准/ })
    .click();
