// @ts-check
/** So many turns each engine has in a round. */
export const TURNS = 7;

/**
 * An engine with the people it is given in one pass.
 * @typedef {object} Engine
 * @property {string} name
 * @property {number} people the first so many
 * @property {(out: Uint8Array) => void | Promise<void>} pass decides, and writes, person by person, rule by rule: 2 yes,
 *   1 unknown, 0 no
 * @property {(out: Uint8Array) => void} [tell] writes what the last pass found, for an engine whose own answer has
 *   another form; not measured
 */

/**
 * An engine that gives its reasons for one person.
 * @typedef {object} Explainer
 * @property {string} name
 * @property {(row: import('./plain.mjs').Row) => Promise<unknown>} explain
 * @property {(answer: unknown) => string[]} met the rules that the answer says are met
 */

/**
 * Fails loudly where an engine differs from the first.
 * @param {readonly Engine[]} engines
 * @param {readonly { id: string }[]} rules
 */
export async function agree(engines, rules) {
  const [reference, ...others] = engines;
  const expected = new Uint8Array(reference.people * rules.length);
  await reference.pass(expected);
  for (const { name, people, pass, tell } of others) {
    const found = new Uint8Array(people * rules.length).fill(9);
    await pass(found);
    tell?.(found);
    const at = found.findIndex((value, index) => value !== expected[index]);
    if (at >= 0)
      throw new Error(
        `${name} and ${reference.name} disagree on rule ${rules[at % rules.length].id} for person ` +
          `${Math.floor(at / rules.length)}: ${found[at]} against ${expected[at]} (2 yes, 1 unknown, 0 no).`,
      );
  }
  return expected;
}
