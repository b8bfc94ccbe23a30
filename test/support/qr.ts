import jsQr from 'jsqr';
import { type Page } from 'playwright-core';
import { inflateSync } from 'node:zlib';
import { type Pixels } from './pixels';

/** Reads the QR picture that the page shows, pixel by pixel, with another library than the one that made it. */
export async function readQr(page: Page, selector = 'main:visible img.qr__picture'): Promise<string> {
  const { width, height, data } = await page.locator(selector).evaluate((element) => {
    const picture = element as HTMLImageElement;
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width: image.width, height: image.height, data: Array.from(image.data) };
  });
  return read(Uint8ClampedArray.from(data), width, height);
}

/** The same for a picture of one bit a pixel, as its address holds it. */
export function readQrAddress(address: string): string {
  const png = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const side = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const width = Math.ceil(side / 8) + 1;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (((rows[y * width + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0)
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return read(pixels, side, side);
}

/** The same for the pixels of a picture, or of a part of it. */
export const readQrPixels = ({ data, width, height }: Pixels): string => read(data, width, height);

function read(pixels: Uint8ClampedArray, width: number, height: number): string {
  const found = jsQr(pixels, width, height);
  if (!found) throw new Error('No QR code can be read.');
  return found.data;
}
