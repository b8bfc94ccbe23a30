import { inflateSync } from 'node:zlib';
import { pngOf, qrPicture } from './picture';

/** The squares of a PNG, read with another inflater: its first row is white, so is its left side. */
function pixelsOf(png: Buffer): { side: number; dark: (x: number, y: number) => boolean } {
  const side = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const width = Math.ceil(side / 8);
  return { side, dark: (x, y) => ((raw[y * (width + 1) + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0 };
}

test('squares become black where they are dark, with white around', () => {
  const { side, dark } = pixelsOf(
    Buffer.from(
      pngOf([
        [true, false],
        [false, true],
      ]),
    ),
  );
  expect(side).toBe((2 + 8) * 4);
  expect([dark(16, 16), dark(19, 19), dark(20, 16), dark(20, 20), dark(0, 0), dark(39, 39)]).toEqual([
    true,
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('a check-in code fits in few squares', () => {
  const address = qrPicture('JMT:01KX9ZQ3MABCDEFGH12:YKXX1:0F1E2D3C4B5A');
  const { side } = pixelsOf(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  expect(side).toBeLessThanOrEqual((29 + 8) * 4);
});
