const most = 8;

/** The words searched for last, newest first, as the phone's storage holds them. */
export const readRecent = (stored: unknown): string[] =>
  Array.isArray(stored)
    ? stored.filter((word): word is string => typeof word === 'string' && word !== '').slice(0, most)
    : [];

/** With `word` now the newest; once only, at most eight. */
export const withRecent = (recent: readonly string[], word: string): string[] =>
  [word, ...recent.filter((other) => other !== word)].slice(0, most);
