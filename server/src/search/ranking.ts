import { fold } from '../folding';
import { occurrences } from './grams';

interface Text {
  title: string;
  text: string;
}
interface Rank {
  /** Words that the title lacks. */
  missing: number;
  /** Where the first word stands in the text. */
  first: number;
  length: number;
}

/** Keeps the texts that hold every word and sorts them: more words in the title first, then earlier in the text, then shorter. */
export function ranked<T extends Text>(texts: readonly T[], words: readonly string[]): T[] {
  return texts
    .flatMap((text) => {
      const rank = rankOf(text, words);
      return rank === null ? [] : [{ text, rank }];
    })
    .sort(({ rank: a }, { rank: b }) => a.missing - b.missing || a.first - b.first || a.length - b.length)
    .map(({ text }) => text);
}

function rankOf({ title, text }: Text, words: readonly string[]): Rank | null {
  const foldedTitle = fold(title);
  const foldedText = fold(text);
  const rank: Rank = { missing: 0, first: Infinity, length: text.length };
  for (const word of words) {
    const [inText = Infinity] = occurrences(foldedText, word);
    const inTitle = occurrences(foldedTitle, word).length > 0;
    if (!inTitle && inText === Infinity) return null;
    rank.missing += inTitle ? 0 : 1;
    rank.first = Math.min(rank.first, inText);
  }
  return rank;
}
