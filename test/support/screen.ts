import { type Locator, type Page } from 'playwright-core';
import { rested } from './browser';
import { type TestServer } from './server';

/** The page of the mini-program that is on the screen; those under it stay in the document. */
export const screen = (page: Page) => page.locator('main:visible');

/** Presses what says just these words; the last of several. */
export const press = (page: Page, words: string): Promise<void> =>
  screen(page).getByText(words, { exact: true }).last().click();

/**
 * Writes into a field of the mini-program. In the frame after a view of Taro's appears it takes its children anew, and a
 * field in it loses the focus; what is written by the keyboard would go to nobody.
 */
export async function fillIn(field: Locator, words: string): Promise<void> {
  await field.evaluate(
    () => new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled))),
  );
  await field.fill(words);
  const written = await field.inputValue();
  if (written !== words) throw new Error(`「${written}」 is in the field, not 「${words}」.`);
}

/** Waits until the page says so. */
export const reads = (page: Page, words: string): Promise<void> =>
  screen(page).getByText(words).first().waitFor();

/** Waits until the address names this page and it has come to rest. */
export async function pageOf(page: Page, part: string): Promise<void> {
  await page.waitForURL((url) => url.hash.includes(part));
  await rested(page);
}

/** Shows one form of the lecture hall. */
export async function filterHall(page: Page, form: string): Promise<void> {
  await screen(page).getByLabel('按形式筛选').getByText(form, { exact: true }).click();
  await rested(page);
}

/** What the page's own clock says, in milliseconds. */
export const timeOf = (page: Page): Promise<number> => page.evaluate(() => Date.now());

/** The service's clock goes on by so many seconds from where the phone's, which runs by itself, has come to. */
export async function goOn(page: Page, { clock }: TestServer, seconds: number): Promise<void> {
  clock.set(new Date((await timeOf(page)) + seconds * 1000).toISOString());
}
