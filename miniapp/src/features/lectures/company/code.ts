/** The code of a company's seats in whatever was pasted: the code itself, the words sent to colleagues, or an address. */
export const codeIn = (text: string): string | null =>
  /(?:^|[^0-9a-z])([0-9a-z]{1,64}-[0-9a-f]{12})(?![0-9a-z])/.exec(text.toLowerCase())?.[1] ?? null;
