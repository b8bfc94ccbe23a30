/** A title cut after its punctuation, so that a line may break between phrases before it breaks inside one. */
export const phrasesOf = (text: string): string[] =>
  text.match(/[^，。：；？！、·]+[，。：；？！、·」』）”》]*|[^\s]/g) ?? [];
