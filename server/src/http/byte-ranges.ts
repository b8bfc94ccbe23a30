import { randomInt } from 'node:crypto';
import { type Range } from './range';

/** An answer of several parts of a file: what stands before each of them and after the last one. */
export interface ByteRanges {
  /** The content type of the answer. */
  type: string;
  /** Of the whole answer, in bytes. */
  length: number;
  parts: readonly { head: Buffer; range: Range }[];
  end: Buffer;
}

/** As many digits as nginx takes. */
const newBoundary = () => Array.from({ length: 20 }, () => randomInt(10)).join('');

/** The parts of a file of a type and so many bytes as `multipart/byteranges` (RFC 9110, 14.6). */
export function byteRanges(
  ranges: readonly Range[],
  type: string,
  size: number,
  boundary = newBoundary(),
): ByteRanges {
  const parts = ranges.map((range) => ({
    head: Buffer.from(
      `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Range: bytes ${range.first}-${range.last}/${size}\r\n\r\n`,
    ),
    range,
  }));
  const end = Buffer.from(`\r\n--${boundary}--\r\n`);
  const length = parts.reduce(
    (sum, { head, range }) => sum + head.length + range.last - range.first + 1,
    end.length,
  );
  return { type: `multipart/byteranges; boundary=${boundary}`, length, parts, end };
}
