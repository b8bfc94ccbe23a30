import { foldWithOffsets } from '../folding';
import { occurrences } from './grams';

export interface SnippetPart {
  text: string;
  hit: boolean;
}

const before = 20;
const length = 80;

/** The paragraph round the first hit, cut to a length for a phone, with every hit marked; joined, it reads as the text. */
export function snippet(original: string, words: readonly string[]): SnippetPart[] {
  const spans = spansOf(original, words);
  const first = spans[0]?.[0] ?? 0;
  const paragraphStart = original.lastIndexOf('\n', first - 1) + 1;
  const paragraphEnd = (original + '\n').indexOf('\n', first);
  const start = wholeSign(original, Math.max(paragraphStart, first - before));
  const end = wholeSign(original, Math.min(paragraphEnd, start + length));
  const parts: SnippetPart[] = [];
  let from = start;
  for (const [left, right] of spans) {
    const to = Math.min(right, end);
    if (left < start || left >= to) continue;
    if (left > from) parts.push({ text: original.slice(from, left), hit: false });
    parts.push({ text: original.slice(left, to), hit: true });
    from = to;
  }
  if (from < end) parts.push({ text: original.slice(from, end), hit: false });
  return parts;
}

/** The places of all words in the original, merged where they touch or overlap, in order. */
function spansOf(original: string, words: readonly string[]): [number, number][] {
  const { text, offsets } = foldWithOffsets(original);
  const places = words
    .flatMap((word) => occurrences(text, word).map((at): [number, number] => [at, at + word.length]))
    .sort((a, b) => a[0] - b[0]);
  const spans: [number, number][] = [];
  for (const [left, right] of places) {
    const last = spans.at(-1);
    const start = offsets[left] ?? 0;
    // One sign may fold to several: the last one is marked whole, up to where the next begins.
    let next = right;
    while (next < text.length && offsets[next] === offsets[right - 1]) next += 1;
    const end = offsets[next] ?? original.length;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}

/** Not between the two halves of a sign. */
const wholeSign = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
