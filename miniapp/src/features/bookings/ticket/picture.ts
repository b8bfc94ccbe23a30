import { encode } from 'uqr';

/** Pixels for each square of the code, so that a phone that smooths pictures keeps the edges. */
const SCALE = 4;
/** White around it, in squares. */
const QUIET = 4;

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
const crc = (bytes: readonly number[]): number => {
  let value = -1;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return ~value;
};
const adler = (bytes: readonly number[]): number => {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 16) | a;
};
const big = (word: number) => [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255];
const chunk = (name: string, data: readonly number[]): number[] => {
  const body = [...Array.from(name, (char) => char.charCodeAt(0)), ...data];
  return [...big(data.length), ...body, ...big(crc(body))];
};

/** Black and white squares as a PNG, without compression. */
export function pngOf(squares: readonly (readonly boolean[])[]): number[] {
  const side = (squares.length + 2 * QUIET) * SCALE;
  const width = Math.ceil(side / 8);
  const rows: number[] = [];
  for (let y = 0; y < side; y += 1) {
    const row = squares[Math.floor(y / SCALE) - QUIET];
    rows.push(0);
    for (let byte = 0; byte < width; byte += 1) {
      let value = 0;
      for (let bit = 0; bit < 8; bit += 1) {
        const dark = row?.[Math.floor((byte * 8 + bit) / SCALE) - QUIET] ?? false;
        value = (value << 1) | (dark ? 0 : 1);
      }
      rows.push(value);
    }
  }
  const blocks: number[] = [];
  for (let at = 0; at < rows.length; at += 65535) {
    const part = rows.slice(at, at + 65535);
    const last = at + 65535 >= rows.length ? 1 : 0;
    const { length } = part;
    blocks.push(last, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255, ...part);
  }
  return [
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    ...chunk('IHDR', [...big(side), ...big(side), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', [0x78, 1, ...blocks, ...big(adler(rows))]),
    ...chunk('IEND', []),
  ];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const base64 = (bytes: readonly number[]): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += letters.charAt(word >>> 18) + letters.charAt((word >>> 12) & 63);
    text += b === undefined ? '=' : letters.charAt((word >>> 6) & 63);
    text += c === undefined ? '=' : letters.charAt(word & 63);
  }
  return text;
};

/** The QR of a text, as the address of a picture. */
export const qrPicture = (text: string): string =>
  `data:image/png;base64,${base64(pngOf(encode(text, { ecc: 'M', border: 0 }).data))}`;
