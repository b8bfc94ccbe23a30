// @ts-check
// The project's rules and facts in the least form that every engine understands: references followed, cut-off dates
// filled in for one review year, dates as numbers, fact names without dots (which others read as paths).

/** @typedef {import('@titles/shared/eligibility/types').Facts} Facts */
/** @typedef {{ fact: string, op: 'eq' | 'in' | 'gte' | 'lte', value: string | number | boolean | readonly (string | number | boolean)[], date?: true }} PlainAtom */
/** @typedef {PlainAtom | { all: Plain[] } | { any: Plain[] } | { not: Plain }} Plain */
/** @typedef {{ above: number, upTo: number } | { values: readonly (string | boolean)[] }} PlainCell above one number and up to another */
/** @typedef {Record<string, PlainCell>} PlainBox */
/** @typedef {{ id: string, when: Plain, boxes: readonly PlainBox[] }} PlainRule */
/** @typedef {Record<string, string | number | boolean | undefined>} Row absent: unknown */

/** Later than every cut-off: what never began has not lasted long enough. */
const NEVER = 99991231;

/** @param {string} day */
const number = (day) => Number(day.replaceAll('-', ''));
/** @param {string} fact */
const column = (fact) => fact.replaceAll('.', '_');
/** Where a date is only known to lie on some day or earlier. @param {string} fact */
export const latestOf = (fact) => `${fact}_by`;

/**
 * A domain of the engine's own fold.
 * @param {(months: number | string) => string} cutOff the last day from which so many months (or so many as the
 *   parameter says) have passed
 * @returns {import('@titles/shared/eligibility/fold').Domain<Plain>}
 */
export const plain = (cutOff) => ({
  atom: (atom) =>
    'since' in atom
      ? { fact: column(atom.since), op: 'lte', value: number(cutOff(atom.months)), date: true }
      : { ...atom, fact: column(atom.fact) },
  all: (values) => ({ all: [...values] }),
  any: (values) => ({ any: [...values] }),
  not: (value) => ({ not: value }),
});

/**
 * One of the boxes that a condition falls into.
 * @param {import('@titles/shared/eligibility/boxes').Box} box
 * @param {(months: number) => string} latest the last day from which so many months have passed
 * @returns {PlainBox}
 */
export const plainBox = (box, latest) =>
  Object.fromEntries(
    Object.entries(box).map(([fact, allowed]) => [
      column(fact),
      'from' in allowed
        ? {
            above: allowed.to === Infinity ? -Infinity : number(latest(allowed.to)),
            upTo: allowed.from === -Infinity ? Infinity : number(latest(allowed.from)),
          }
        : { values: allowed },
    ]),
  );

/**
 * Makes rows of one person's facts each. An object literal, for an object filled by computed names would be slow to
 * read, and slow for everyone.
 * @param {readonly string[]} dates
 * @param {readonly string[]} scalars
 * @returns {(facts: Facts) => Row}
 */
export function rowMaker(dates, scalars) {
  const names = [...scalars.map(column), ...dates.flatMap((date) => [column(date), latestOf(column(date))])];
  const literal = /** @type {(values: unknown[]) => Row} */ (
    new Function('values', `return { ${names.map((name, i) => `${name}: values[${i}]`).join(', ')} };`)
  );
  return (facts) => {
    const known = /** @type {Record<string, any>} */ (facts);
    return literal([
      ...scalars.map((fact) => known[fact]),
      ...dates.map((fact) => known[fact]).flatMap((value) => [exact(value), value?.by && number(value.by)]),
    ]);
  };
}

/** @param {import('@titles/shared/eligibility/types').DateValue | undefined} value */
const exact = (value) => (value === null ? NEVER : typeof value === 'string' ? number(value) : undefined);

/** The facts that rules test, each once. @param {readonly Plain[]} trees @returns {string[]} */
export const factsIn = (trees) => [
  ...new Set(
    trees.flatMap((tree) => {
      if ('all' in tree) return factsIn(tree.all);
      if ('any' in tree) return factsIn(tree.any);
      return 'not' in tree ? factsIn([tree.not]) : [tree.fact];
    }),
  ),
];
