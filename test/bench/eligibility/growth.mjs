// @ts-check
// A register of a given size from nothing to every verdict, in a process of its own, so that its peak memory is known.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { figure } from '../report.mjs';
import { median, progress } from '../rounds.mjs';
import * as ours from './ours.mjs';

/** Fewer than elsewhere: the largest takes half a minute. */
const ROUNDS = 3;
const SIZES = [20_000, 220_000, 2_000_000];
/** So many people are in memory as records at a time. */
const AT_ONCE = 1000;

const steps = /** @type {const} */ ({
  madeUp: ['people made up', 's'],
  derived: ['facts derived', 's'],
  columns: ['facts to columns', 's'],
  kernel: ['kernel, both planes', 's'],
  total: ['derived, columns and kernel', 's'],
  peak: ['peak memory', 'MB'],
});
/** @typedef {Record<keyof typeof steps, number>} Measured */

/** @param {number} count @returns {Measured} */
function grown(count) {
  const took = { madeUp: 0, derived: 0 };
  /** @template T @param {keyof typeof took} step @param {() => T} work */
  const timed = (step, work) => {
    const start = performance.now();
    const done = work();
    took[step] += performance.now() - start;
    return done;
  };
  function* facts() {
    const people = ours.madeUpPeople(count, ours.SEED);
    for (let left = count; left > 0; left -= AT_ONCE) {
      const some = timed('madeUp', () =>
        Array.from({ length: Math.min(left, AT_ONCE) }, () => people.next().value?.record ?? {}),
      );
      yield* timed('derived', () => some.map(ours.factsOf));
    }
  }
  const start = performance.now();
  const register = ours.columns(facts(), count);
  const filled = performance.now();
  const ask = ours.ask();
  const open = ask(register, 'certain').map(ours.countOf);
  const possible = ask(register, 'possible').map(ours.countOf);
  const end = performance.now();
  if (register.people !== count || !open.every((certain, r) => certain <= possible[r]))
    throw new Error(`The register of ${count} people is not whole.`);
  const seconds = {
    ...took,
    columns: filled - start - took.madeUp - took.derived,
    kernel: end - filled,
    total: end - start - took.madeUp,
  };
  return {
    .../** @type {typeof seconds} */ (
      Object.fromEntries(Object.entries(seconds).map(([step, ms]) => [step, ms / 1000]))
    ),
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

/** Each size in each round, in a process of its own. */
export async function growth() {
  /** @type {Map<number, Measured[]>} */
  const measured = new Map(SIZES.map((size) => [size, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [size, all] of measured) {
      const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, `${size}`]);
      all.push(JSON.parse(stdout));
    }
    progress(`  round ${round} of ${ROUNDS}`);
  }
  return [...measured].flatMap(([size, all]) =>
    /** @type {(keyof Measured)[]} */ (Object.keys(steps)).map((step) => {
      const [name, unit] = steps[step];
      return figure(
        `${size.toLocaleString('en')} people: ${name}`,
        median(all.map((one) => one[step])),
        unit,
      );
    }),
  );
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(grown(Number(process.argv[2]))));
