import { crc32, deflateSync, inflateSync } from 'node:zlib';

// To look a global up is slow under jest: done once, not for each byte.
const { abs } = Math;

/** A picture, four bytes a pixel: red, green, blue and how opaque. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Reads a PNG of eight bits a channel, grey or in colours, without interlacing. */
export function pixelsOf(png: Buffer): Pixels {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]!];
  const channels = ({ 0: 1, 2: 3, 6: 4 } as Record<number, number>)[kind];
  if (depth !== 8 || channels === undefined) throw new Error(`A PNG of ${depth} bits and kind ${kind}.`);
  const rows = unfiltered(inflateSync(dataOf(png)), width * channels, channels);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  for (let at = 0, from = 0; from < rows.length; at += 4, from += channels) {
    data[at] = rows[from]!;
    data[at + 1] = rows[from + green]!;
    data[at + 2] = rows[from + blue]!;
  }
  return { width, height, data };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

/** What is added to each byte: by its neighbours to the left, above, and above to the left. */
const guesses: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function unfiltered(bytes: Buffer, length: number, step: number): Uint8Array {
  const rows = new Uint8Array((bytes.length / (length + 1)) * length);
  for (let from = 0, to = 0; from < bytes.length; from += length + 1, to += length) {
    const guess = guesses[bytes[from]!]!;
    for (let x = 0; x < length; x++) {
      const left = x >= step ? rows[to + x - step]! : 0;
      const up = to > 0 ? rows[to + x - length]! : 0;
      const corner = x >= step && to > 0 ? rows[to + x - length - step]! : 0;
      rows[to + x] = bytes[from + 1 + x]! + guess(left, up, corner);
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const byLeft = abs(up - corner);
  const byUp = abs(left - corner);
  const byCorner = abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** A part of a picture. */
export function cropped({ width, data }: Pixels, x: number, y: number, w: number, h: number): Pixels {
  const part = new Uint8ClampedArray(w * h * 4);
  for (let row = 0; row < h; row++) {
    const from = ((y + row) * width + x) * 4;
    part.set(data.subarray(from, from + w * 4), row * w * 4);
  }
  return { width: w, height: h, data: part };
}

/** Light and dark alone, from 0 to 255. */
export interface Fields {
  width: number;
  height: number;
  light: Uint8Array;
}

/** A picture in fields of so many pixels across and down, each the mean of them. */
export function fieldsOf({ width, height, data }: Pixels, side: number): Fields {
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const light = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let j = 0; j < side; j++)
        for (let i = 0; i < side; i++) {
          const at = ((y * side + j) * width + x * side + i) * 4;
          sum += 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
        }
      light[y * across + x] = Math.round(sum / (side * side));
    }
  return { width: across, height: down, light };
}

/** Fields as a picture again, one pixel each. */
export function greyPixels({ width, height, light }: Fields): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  light.forEach((grey, at) => data.fill(grey, at * 4, at * 4 + 3));
  return { width, height, data };
}

/** Fields as a PNG of their size. */
export function greyPng({ width, height, light }: Fields): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), light.subarray(y * width, (y + 1) * width)]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const chunks = [
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.concat(rows), { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([type, data]) => {
      const chunk = Buffer.alloc(data.length + 12);
      chunk.writeUInt32BE(data.length);
      chunk.write(type, 4, 'latin1');
      data.copy(chunk, 8);
      chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8);
      return chunk;
    }),
  ]);
}
