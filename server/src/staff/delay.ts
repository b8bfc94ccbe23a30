const FREE = 3;
const LONGEST = 15 * 60 * 1000;
/** After so long without an attempt everything is forgotten. */
export const QUIET = 24 * 60 * 60 * 1000;

/** How long after so many attempts in a row the next one must wait, in milliseconds: 2 s after the third, then twice as long each time, at most 15 minutes. */
export const delayAfter = (attempts: number): number =>
  attempts < FREE ? 0 : Math.min(1000 * 2 ** (attempts - FREE + 1), LONGEST);
