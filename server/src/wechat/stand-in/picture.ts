import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const CELLS = 25;
const SCALE = 8;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG of dots that looks like a code, differs with its text, and cannot be scanned. */
export function dotPicture(text: string): Buffer {
  const side = CELLS * SCALE;
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Array.from({ length: side }, (__, x) =>
      isDark(text, Math.floor(x / SCALE), Math.floor(y / SCALE)) ? 0x33 : 0xff,
    );
    return Buffer.from([0, ...row]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // Eight bits of grey.
  head[8] = 8;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isDark(text: string, x: number, y: number): boolean {
  const middle = (CELLS - 1) / 2;
  const distance = Math.hypot(x - middle, y - middle);
  if (distance > middle || (x + y) % 2 === 1) return false;
  if (distance < 4) return true;
  return createHash('md5').update(`${text} ${x} ${y}`).digest().readUInt8() < 128;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
