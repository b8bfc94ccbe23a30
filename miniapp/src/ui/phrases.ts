/**
 * A title cut after its punctuation and before a bracket that ends a phrase, so that a line may break between
 * phrases before it breaks inside one. Brackets inside a word, as in 医（药、护、技）师, stay in it.
 */
export const phrasesOf = (text: string): string[] =>
  text.match(
    /(?:[^，。：；？！、·（]|（[^）]*）(?![，。：；？！、·]|$))+[，。：；？！、·」』）”》]*|（[^）]*）[，。：；？！、·」』”》]*|\S/g,
  ) ?? [];
