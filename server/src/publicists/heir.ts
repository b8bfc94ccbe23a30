/**
 * Who goes on for a company: whom the leaver, or staff, named, if they are a publicist of it; else who has been one
 * longest; null when nobody is left.
 *
 * @param current the publicists of the company now, who has been one longest first
 */
export function heirOf(
  current: readonly string[],
  leaver: string,
  successor: string | null = null,
): string | null {
  const others = current.filter((accountId) => accountId !== leaver);
  return others.find((accountId) => accountId === successor) ?? others[0] ?? null;
}
