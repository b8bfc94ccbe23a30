import { type Page } from 'playwright-core';
import { rested } from './browser';

/** The page of the mini-program that is on the screen; those under it stay in the document. */
export const screen = (page: Page) => page.locator('main:visible');

/** Presses what says just these words; the last of several. */
export const press = (page: Page, words: string): Promise<void> =>
  screen(page).getByText(words, { exact: true }).last().click();

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
