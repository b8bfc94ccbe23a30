import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser } from 'playwright-core';

const reader = readFileSync(path.join(path.dirname(require.resolve('unpdf')), 'pdfjs.mjs'), 'utf8');
const ORIGIN = 'http://reader.test';

/** Runs in the browser as it stands: what compiles the tests would make another import of it. */
const draw = `async (base64, width) => {
  const { getDocument } = await import('${ORIGIN}/pdf.mjs');
  const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const first = await (await getDocument({ data }).promise).getPage(1);
  const viewport = first.getViewport({ scale: width / first.getViewport({ scale: 1 }).width });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round(viewport.height);
  canvas.style.display = 'block';
  document.body.append(canvas);
  await first.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
}`;

/** The first page of a PDF as a PNG so many pixels wide, as pdf.js draws it in a browser: not what made it. */
export async function drawnPdf(browser: Browser, pdf: Buffer, width: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: Math.ceil(width * 1.5) } });
  await page.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: reader })
      : route.fulfill({ contentType: 'text/html', body: '<body style="margin:0"></body>' }),
  );
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(`(${draw})('${pdf.toString('base64')}', ${width})`);
  const png = await page.locator('canvas').screenshot();
  await page.close();
  return png;
}
