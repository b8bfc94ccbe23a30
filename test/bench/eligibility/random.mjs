// @ts-check
/**
 * Seeded chance, so that every run meets the same people.
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** @param {number} probability */
    chance: (probability) => next() < probability,
    /** A whole number in [from, to]. @param {number} from @param {number} to */
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    /**
     * One of the values, by weight.
     * @template {string} T
     * @param {Readonly<Record<T, number>>} weights
     * @returns {T}
     */
    one(weights) {
      const entries = /** @type {[T, number][]} */ (Object.entries(weights));
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
      return entries[entries.length - 1][0];
    },
  };
}
