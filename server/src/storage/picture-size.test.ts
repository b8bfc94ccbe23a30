import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pictureSize } from './picture-size';

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(40);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const webp = (kind: string, write: (bytes: Buffer) => void) => {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write(`WEBP${kind}`, 8, 'latin1');
  write(bytes);
  return bytes;
};
const jpeg = (...segments: number[][]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, ...segments.flat()]), Buffer.alloc(30)]);
const APP0 = [0xff, 0xe0, 0, 4, 1, 2];
const TABLE = [0xff, 0xc4, 0, 3, 9];
const FRAME = [0xff, 0xc2, 0, 11, 8, 1, 0x68, 2, 0x80, 1, 0, 0, 0];

test.each([
  ['PNG', png(640, 360)],
  ['WebP, extended', webp('VP8X', (bytes) => (bytes.writeUIntLE(639, 24, 3), bytes.writeUIntLE(359, 27, 3)))],
  ['WebP without loss', webp('VP8L', (bytes) => bytes.writeUInt32LE(639 | (359 << 14), 21))],
  ['WebP with loss', webp('VP8 ', (bytes) => (bytes.writeUInt16LE(640, 26), bytes.writeUInt16LE(360, 28)))],
  ['JPEG', jpeg(APP0, TABLE, FRAME)],
  ['JPEG with filled markers', jpeg(APP0, [0xff], FRAME)],
  ['a real poster', readFileSync(path.resolve(__dirname, '../../assets/films/self-check.jpg'))],
])('%s tells its size', (_, bytes) => {
  expect(pictureSize(bytes)).toEqual({ width: 640, height: 360 });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a head alone', jpeg().subarray(0, 4)],
  ['a JPEG without a frame', jpeg(APP0)],
  ['a JPEG whose picture comes before its frame', jpeg(APP0, [0xff, 0xda, 0, 4, 0, 0], FRAME)],
  ['a JPEG with something between its parts', jpeg(APP0, [0x00], FRAME)],
  ['a PNG of no height', png(640, 0)],
  ['a WebP of an unknown kind', webp('XXXX', () => undefined)],
  ['text', Buffer.from('GIF89a and no picture that anybody can show')],
])('%s has none', (_, bytes) => {
  expect(pictureSize(bytes)).toBeNull();
});

test('no bytes whatever make it fail', () => {
  for (let length = 0; length < 60; length++)
    for (const begin of [[0xff, 0xd8, 0xff], [...Buffer.from('RIFF0000WEBPVP8X')], [0x89, 0x50, 0x4e, 0x47]])
      expect(() =>
        pictureSize(Buffer.concat([Buffer.from(begin), Buffer.alloc(length, 0xff)])),
      ).not.toThrow();
});
