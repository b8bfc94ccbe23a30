// @ts-check
// The same rules in the words of other engines, two-valued: none of them knows an unknown.
import { LogicEngine } from 'json-logic-engine';
import { Engine as JsonRulesEngine } from 'json-rules-engine';

/** @typedef {import('./plain.mjs').Plain} Plain */
/** @typedef {import('./plain.mjs').PlainRule} PlainRule */
/** @typedef {import('./plain.mjs').Row} Row */
/** @typedef {import('./engine.mjs').Engine} Engine */

/** @param {Plain} tree @returns {object} */
function jsonLogic(tree) {
  if ('all' in tree) return tree.all.length ? { and: tree.all.map(jsonLogic) } : { '!': [false] };
  if ('any' in tree) return tree.any.length ? { or: tree.any.map(jsonLogic) } : { '!': [true] };
  if ('not' in tree) return { '!': jsonLogic(tree.not) };
  const operator = { gte: '>=', lte: '<=', eq: '===', in: 'in' }[tree.op];
  return { [operator]: [{ var: tree.fact }, tree.value] };
}

/** @param {Plain} tree @returns {any} */
function jsonRules(tree) {
  if ('all' in tree) return { all: tree.all.map(jsonRules) };
  if ('any' in tree) return tree.any.length ? { any: tree.any.map(jsonRules) } : { not: { all: [] } };
  if ('not' in tree) return { not: jsonRules(tree.not) };
  const operator = { gte: 'greaterThanInclusive', lte: 'lessThanInclusive', eq: 'equal', in: 'in' }[tree.op];
  return { fact: tree.fact, operator, value: tree.value };
}

/** @param {readonly PlainRule[]} rules @param {readonly Row[]} rows @returns {Engine[]} */
export function jsonLogicEngines(rules, rows) {
  const logic = rules.map(({ when }) => jsonLogic(when));
  const builder = new LogicEngine();
  const built = logic.map((one) => builder.build(one));
  const interpreter = new LogicEngine();
  const engine = (
    /** @type {string} */ name,
    /** @type {number} */ people,
    /** @type {(rule: number, row: Row) => unknown} */ decide,
  ) => ({
    name,
    people,
    pass(/** @type {Uint8Array} */ out) {
      for (let i = 0; i < people; i++)
        for (let r = 0; r < rules.length; r++) out[i * rules.length + r] = decide(r, rows[i]) ? 2 : 0;
    },
  });
  return [
    engine('json-logic-engine, built (new Function)', Math.min(rows.length, 10_000), (r, row) =>
      built[r](row),
    ),
    engine('json-logic-engine, interpreted', Math.min(rows.length, 1000), (r, row) =>
      interpreter.run(logic[r], row),
    ),
  ];
}

const jsonRulesOf = (/** @type {readonly PlainRule[]} */ rules) =>
  new JsonRulesEngine(
    rules.map(({ id, when }) => ({
      name: id,
      conditions:
        'all' in when || 'any' in when || 'not' in when ? jsonRules(when) : { all: [jsonRules(when)] },
      event: { type: id },
    })),
  );

/** @param {readonly PlainRule[]} rules @param {readonly Row[]} rows @returns {Engine} */
export function jsonRulesEngine(rules, rows) {
  const engine = jsonRulesOf(rules);
  const index = new Map(rules.map(({ id }, r) => [id, r]));
  const people = Math.min(rows.length, 100);
  return {
    name: 'json-rules-engine',
    people,
    async pass(out) {
      out.fill(0);
      for (let i = 0; i < people; i++)
        for (const { type } of (await engine.run(rows[i])).events)
          out[i * rules.length + (index.get(type) ?? NaN)] = 2;
    },
  };
}

/**
 * One person with the reasons.
 * @param {readonly PlainRule[]} rules
 * @returns {import('./engine.mjs').Explainer}
 */
export function jsonRulesExplainer(rules) {
  const engine = jsonRulesOf(rules);
  return {
    name: 'json-rules-engine, results',
    async explain(row) {
      const { results, failureResults } = await engine.run(row);
      return [...results, ...failureResults].map((result) => result.toJSON(false));
    },
    met: (answer) =>
      /** @type {{ name: string, result: boolean }[]} */ (answer)
        .filter(({ result }) => result)
        .map(({ name }) => name),
  };
}
