// @ts-check
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Now and then the browser's trace lacks the moment that the page began. */
const UNUSABLE = 'NO_NAVSTART';

/**
 * One mobile run of Lighthouse in a browser of its own, with nothing in its cache.
 * @param {string} address of the server
 * @param {string} route in the mini-program
 * @param {Record<string, unknown>} kept what the phone's storage holds beforehand
 * @returns {Promise<import('lighthouse').Result>}
 */
export async function visit(address, route, kept) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/api/seasons`);
    await page.evaluate((entries) => {
      for (const [key, data] of entries) localStorage.setItem(key, JSON.stringify({ data }));
    }, Object.entries(kept));
    const url = `${address}/#${route}`;
    const measure = () => lighthouse(url, { logLevel: 'silent' }, undefined, page);
    let run = await measure();
    if (run?.lhr.runtimeError?.code === UNUSABLE) run = await measure();
    if (!run) throw new Error(`Lighthouse gave no result for ${url}.`);
    if (run.lhr.runtimeError) throw new Error(`${url}: ${run.lhr.runtimeError.message}`);
    if (run.lhr.finalDisplayedUrl !== url)
      throw new Error(`${url} led to ${run.lhr.finalDisplayedUrl}: the page needs other answers beforehand.`);
    return run.lhr;
  } finally {
    await browser.close();
  }
}
