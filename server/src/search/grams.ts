import { fold } from '../folding';

/** Longest gram that is stored, in UTF-16 units; the end of a longer word is left to the check on the text. */
const maxGram = 32;

const word = /[\p{L}\p{M}\p{N}]+/gu;
const piece = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const han = /^\p{Script=Han}/u;

/** The words of a query: runs of letters and digits, folded, each once. */
export const wordsOf = (query: string): string[] => [...new Set(fold(query).match(word) ?? [])];

/** What the index stores of a text: every Han sign, every pair of neighbouring ones, every other word. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const run of wordsOf(text))
    for (const part of run.match(piece) ?? []) {
      if (!han.test(part)) {
        grams.add(part.slice(0, maxGram));
        continue;
      }
      const signs = Array.from(part);
      for (const [index, sign] of signs.entries()) {
        grams.add(sign);
        const next = signs[index + 1];
        if (next !== undefined) grams.add(sign + next);
      }
    }
  return grams;
}

/** The fewest grams that an entry must have to hold the word: pairs where there are pairs. */
export function neededGrams(query: readonly string[]): string[] {
  const needed = new Set<string>();
  for (const wanted of query)
    for (const part of wanted.match(piece) ?? []) {
      const single = !han.test(part) || Array.from(part).length === 1;
      for (const gram of gramsOf(part)) if (single || Array.from(gram).length === 2) needed.add(gram);
    }
  return [...needed];
}

const latinEnd = /[\p{L}\p{M}\p{N}]$/u;
const isLatin = (sign: string | undefined): boolean =>
  sign !== undefined && latinEnd.test(sign) && !han.test(sign);

/** Where the word stands in a folded text; a word in letters or digits only where it is whole: 3 is not in 13. */
export function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const cutBefore = isLatin(wanted[0]) && isLatin(text[at - 1]);
    const cutAfter = isLatin(wanted.at(-1)) && isLatin(text[at + wanted.length]);
    if (!cutBefore && !cutAfter) found.push(at);
  }
  return found;
}
