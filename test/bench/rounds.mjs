// @ts-check
/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {() => number | Promise<number>} measure one measurement: how many a second
 */

const ROUNDS = 5;

/** @param {number[]} numbers */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Progress goes to stderr: stdout belongs to the result. @param {string} text */
export const progress = (text) => process.stderr.write(`${text}\n`);

/**
 * @typedef {object} Measured
 * @property {number} rate the median
 * @property {number} ratio to the yardstick
 * @property {number[]} rates round by round
 */

/** The median over the rounds of how many times faster. @param {number[]} rates @param {number[]} than */
export const ratio = (rates, than) => median(rates.map((rate, round) => rate / than[round]));

/**
 * Measures every candidate in each round, in an order that rotates, so that a noisy minute hits all alike; with several
 * turns a round, short ones, also a noisy second does.
 * @param {Candidate[]} candidates the first is the yardstick
 * @returns {Promise<Map<string, Measured>>}
 */
export async function interleaved(candidates, turns = 1) {
  /** @type {Map<string, number>[]} */
  const measured = [];
  for (let round = 0; round < ROUNDS; round++) {
    /** @type {Map<string, number[]>} */
    const rates = new Map(candidates.map(({ name }) => [name, []]));
    for (let turn = round; turn < round + turns; turn++) {
      const first = turn % candidates.length;
      for (const { name, measure } of [...candidates.slice(first), ...candidates.slice(0, first)])
        rates.get(name)?.push(await measure());
    }
    measured.push(new Map([...rates].map(([name, all]) => [name, median(all)])));
    progress(`  round ${round + 1} of ${ROUNDS}`);
  }
  const of = (/** @type {string} */ name) => measured.map((rates) => rates.get(name) ?? NaN);
  const yardstick = of(candidates[0].name);
  return new Map(
    candidates.map(({ name }) => [
      name,
      { rate: median(of(name)), ratio: ratio(of(name), yardstick), rates: of(name) },
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
export const repeating = (name, items, pass, milliseconds = 40) => ({
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
