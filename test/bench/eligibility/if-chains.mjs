// @ts-check
// What a person would write by hand if nothing ever changed: JavaScript source, one expression a rule. The limit.
import { latestOf } from './plain.mjs';

/** @typedef {import('./plain.mjs').Plain} Plain */
/** @typedef {import('./plain.mjs').PlainAtom} PlainAtom */

/** @param {PlainAtom} atom */
function test({ fact, op, value }) {
  if (op === 'gte') return `p.${fact} >= ${value}`;
  if (op === 'lte') return `p.${fact} <= ${value}`;
  const values = Array.isArray(value) ? value : [value];
  return `(${values.map((one) => `p.${fact} === ${JSON.stringify(one)}`).join(' || ')})`;
}

/** True or false. @param {Plain} tree @returns {string} */
function twoValued(tree) {
  if ('all' in tree) return `(${tree.all.map(twoValued).join(' && ') || 'true'})`;
  if ('any' in tree) return `(${tree.any.map(twoValued).join(' || ') || 'false'})`;
  return 'not' in tree ? `!${twoValued(tree.not)}` : `(${test(tree)})`;
}

/** Surely true, and surely false: a pair of expressions that between them leave the unknown. @param {Plain} tree @returns {[string, string]} */
function sure(tree) {
  const join = (/** @type {string[]} */ parts, /** @type {string} */ by, /** @type {string} */ none) =>
    parts.length ? `(${parts.join(by)})` : none;
  if ('all' in tree) {
    const parts = tree.all.map(sure);
    return [
      join(
        parts.map(([yes]) => yes),
        ' && ',
        'true',
      ),
      join(
        parts.map(([, no]) => no),
        ' || ',
        'false',
      ),
    ];
  }
  if ('any' in tree) {
    const parts = tree.any.map(sure);
    return [
      join(
        parts.map(([yes]) => yes),
        ' || ',
        'false',
      ),
      join(
        parts.map(([, no]) => no),
        ' && ',
        'true',
      ),
    ];
  }
  if ('not' in tree) {
    const [yes, no] = sure(tree.not);
    return [no, yes];
  }
  const early = tree.date ? ` || p.${latestOf(tree.fact)} <= ${tree.value}` : '';
  return [`(${test(tree)}${early})`, `(p.${tree.fact} !== undefined && !(${test(tree)}))`];
}

/**
 * @param {readonly import('./plain.mjs').PlainRule[]} rules
 * @param {'two' | 'three'} values
 * @returns {(person: import('./plain.mjs').Row, out: Uint8Array, from: number) => void}
 */
export function ifChains(rules, values) {
  const lines = rules.map(({ when }, index) => {
    if (values === 'two') return `out[from + ${index}] = ${twoValued(when)} ? 2 : 0;`;
    const [yes, no] = sure(when);
    return `out[from + ${index}] = ${yes} ? 2 : ${no} ? 0 : 1;`;
  });
  return /** @type {any} */ (new Function('p', 'out', 'from', lines.join('\n')));
}
