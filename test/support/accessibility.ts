import { source as axeSource, type AxeResults, type RunOptions } from 'axe-core';
import { type Page } from 'playwright-core';

declare const axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };

/** The serious and critical violations that axe finds on the page, one line for each element. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.replace(/^.*\n/, '').trim();
        return `${id}: ${target.join(' ')}: ${why}`;
      }),
    );
}

/** Whatever can be pressed or filled in and is smaller than `least` px either way, one line for each. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((limit) => {
    const interactive =
      'a[href], button, input, select, textarea, [tabindex="0"], [role="button"], [role="link"], [role="radio"], [role="checkbox"], [role="switch"], [role="tab"]';
    return [...document.querySelectorAll<HTMLElement>(interactive)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (width >= limit - 0.5 && height >= limit - 0.5) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 20);
      return [`${element.className || element.tagName} 「${name}」 ${width.toFixed(0)}×${height.toFixed(0)}`];
    });
  }, least);

/** Whatever sticks out of the screen at the right and does not scroll in a row of its own. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return (
        ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(parent).overflowX) || scrolls(parent)
      );
    };
    return [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.checkVisibility() && !scrolls(element))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map(
        (element) => `${element.className || element.tagName} 「${element.textContent.trim().slice(0, 20)}」`,
      );
  });
