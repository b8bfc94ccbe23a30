/** A text in the form in which two spellings compare as equal, and where each of its signs came from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text` the offset in the original; one more at the end, for the end. */
  offsets: number[];
}

/** Full-width and half-width, upper and lower case become one. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Like {@link fold}, sign by sign, so that a place found in the folded text leads back to the original. */
export function foldWithOffsets(original: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const sign of original) {
    const folded = fold(sign);
    text += folded;
    offsets.push(...Array<number>(folded.length).fill(offset));
    offset += sign.length;
  }
  offsets.push(offset);
  return { text, offsets };
}
