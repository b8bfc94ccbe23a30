import { inflateSync } from 'node:zlib';

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
  for (let at = 0; at < width * height; at++)
    for (let part = 0; part < Math.max(3, channels); part++)
      data[at * 4 + part] = rows[at * channels + (channels === 1 ? 0 : part)]!;
  return { width, height, data };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

function unfiltered(bytes: Buffer, length: number, step: number): Uint8Array {
  const rows = new Uint8Array((bytes.length / (length + 1)) * length);
  for (let from = 0, to = 0; from < bytes.length; from += length + 1, to += length)
    for (let x = 0; x < length; x++) {
      const left = x >= step ? rows[to + x - step]! : 0;
      const up = to > 0 ? rows[to + x - length]! : 0;
      const corner = x >= step && to > 0 ? rows[to + x - length - step]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][bytes[from]!]!;
      rows[to + x] = bytes[from + 1 + x]! + guess;
    }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
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

/** The picture as light and dark alone, in fields of so many pixels, each the mean of them. */
export function fieldsOf({ width, height, data }: Pixels, side: number): Uint8Array {
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const fields = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let j = 0; j < side; j++)
        for (let i = 0; i < side; i++) {
          const at = ((y * side + j) * width + x * side + i) * 4;
          sum += 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
        }
      fields[y * across + x] = Math.round(sum / (side * side));
    }
  return fields;
}
