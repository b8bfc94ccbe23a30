import { fold } from '../folding';
import { occurrences } from './grams';

interface Text {
  title: string;
  text: string;
}
interface Rank {
  /** Words that the title lacks. */
  missing: number;
  /** Where the first word stands: in the title when the title has one, else in the text. */
  first: number;
  length: number;
}

/** Keeps the texts that hold every word and sorts them: more words in the title first, then earlier, then shorter. */
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
  const places = { title: firstPlaces(title, words), text: firstPlaces(text, words) };
  if (words.some((_, index) => places.title[index] === Infinity && places.text[index] === Infinity))
    return null;
  const missing = places.title.filter((place) => place === Infinity).length;
  const first = Math.min(...(missing < words.length ? places.title : places.text));
  return { missing, first, length: text.length };
}

/** Where each word first stands, Infinity for one that does not. */
function firstPlaces(text: string, words: readonly string[]): number[] {
  const folded = fold(text);
  return words.map((word) => occurrences(folded, word)[0] ?? Infinity);
}
