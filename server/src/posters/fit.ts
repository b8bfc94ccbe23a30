import { linesOf } from '../print/lines';

export interface Room {
  width: number;
  height: number;
  /** The size that is set where there is room enough. */
  largest: number;
  /** Height of a line as a multiple of the size. */
  leading: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** A text as large as its room allows: broken into more lines and set smaller, never cut. */
export function fitted(
  text: string,
  { width, height, largest, leading }: Room,
  widthOf: (char: string) => number,
): Fitted {
  for (let size = largest; ; size *= 0.97) {
    const lines = linesOf(text, (char) => widthOf(char) * size, width);
    if (lines.length * size * leading <= height) return { size, lines };
  }
}
