/** A part of a file, both ends included. */
export interface Range {
  first: number;
  last: number;
}

/** So many parts are answered at once; who asks for more gets the whole, as with nginx's `max_ranges`. */
export const MOST_RANGES = 100;

/** A place beyond is none in any file: the largest offset of the file system. */
const BEYOND = 2 ** 63;

/**
 * The parts that a Range header asks for of a file of so many bytes, in the order asked, as nginx reads it. Null where
 * the whole is answered instead: no header, another unit, too many parts, or parts that are together longer than the
 * file. `none` when the file has none of them, or when they cannot be read.
 */
export function rangesOf(header: string | undefined, size: number): Range[] | null | 'none' {
  if (header === undefined || header.length < 7 || !/^bytes=/i.test(header)) return null;
  const ranges: Range[] = [];
  let sum = 0;
  for (const spec of header.slice(6).split(',')) {
    const range = rangeOf(spec, size);
    if (range === null) return 'none';
    if (range.first <= range.last) {
      if (ranges.length === MOST_RANGES) return null;
      ranges.push(range);
      sum += range.last - range.first + 1;
    } else if (range.first === 0) return null;
  }
  if (ranges.length === 0) return 'none';
  return sum > size ? null : ranges;
}

/** One of them; its first byte comes after its last one where the file has nothing of it. Null when it cannot be read. */
function rangeOf(spec: string, size: number): Range | null {
  const [, from, to, suffix] = /^ *(?:(\d+) *- *(\d*)|-(\d+)) *$/.exec(spec) ?? [];
  if (suffix !== undefined) {
    if (Number(suffix) >= BEYOND) return null;
    return { first: Math.max(0, size - Number(suffix)), last: size - 1 };
  }
  if (from === undefined || Number(from) >= BEYOND || Number(to) >= BEYOND) return null;
  return { first: Number(from), last: to ? Math.min(Number(to), size - 1) : size - 1 };
}
