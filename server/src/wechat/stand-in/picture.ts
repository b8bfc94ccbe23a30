import { encode } from 'uqr';
import { crc32, deflateSync } from 'node:zlib';

/** As wide as WeChat's own, at least. */
const SIDE = 430;
/** White around it, in squares. */
const QUIET = 4;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A code as a PNG: a common QR code with the text, which any reader reads; WeChat's own are read by WeChat alone. */
export function codePicture(text: string): Buffer {
  const { data } = encode(text, { ecc: 'Q', border: 0 });
  const squares = data.length + 2 * QUIET;
  const scale = Math.ceil(SIDE / squares);
  const side = squares * scale;
  const squareAt = (x: number, y: number) =>
    data[Math.floor(y / scale) - QUIET]?.[Math.floor(x / scale) - QUIET] ?? false;
  const rows = Array.from({ length: side }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: side }, (__, x) => (squareAt(x, y) ? 0x00 : 0xff))]),
  );
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

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
