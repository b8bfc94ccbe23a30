// @ts-check
/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {() => number | Promise<number>} measure one measurement: how many a second
 */

export const ROUNDS = 5;

/** @param {number[]} numbers */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Progress goes to stderr: stdout belongs to the result. @param {string} text */
export const progress = (text) => process.stderr.write(`${text}\n`);

/**
 * Measures every candidate once in each round, in an order that rotates, so that a noisy minute hits all alike.
 * @param {Candidate[]} candidates the first is the yardstick
 * @returns {Promise<Map<string, { rate: number, ratio: number }>>} the median rate, and the median over the rounds
 *   of the ratio to the yardstick
 */
export async function interleaved(candidates, rounds = ROUNDS) {
  /** @type {Map<string, number>[]} */
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const turn = round % candidates.length;
    const rates = new Map();
    for (const { name, measure } of [...candidates.slice(turn), ...candidates.slice(0, turn)])
      rates.set(name, await measure());
    measured.push(rates);
    progress(`  round ${round + 1} of ${rounds}`);
  }
  const yardstick = candidates[0].name;
  const of = (/** @type {Map<string, number>} */ rates, /** @type {string} */ name) => rates.get(name) ?? NaN;
  return new Map(
    candidates.map(({ name }) => [
      name,
      {
        rate: median(measured.map((rates) => of(rates, name))),
        ratio: median(measured.map((rates) => of(rates, name) / of(rates, yardstick))),
      },
    ]),
  );
}

/**
 * A candidate that repeats one pass of work until the time is used up.
 * @param {string} name
 * @param {number} items how many one pass handles
 * @param {() => unknown} pass
 * @returns {Candidate}
 */
export const repeating = (name, items, pass, milliseconds = 300) => ({
  name,
  async measure() {
    const start = performance.now();
    let passes = 0;
    let took = 0;
    do {
      await pass();
      passes += 1;
      took = performance.now() - start;
    } while (took < milliseconds);
    return (items * passes * 1000) / took;
  },
});
