// @ts-check
// The same rules in the words of other engines, two-valued: none of them knows an unknown.
import zen from '@gorules/zen-engine';
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

/** @param {Plain} tree @returns {string} */
function zenExpression(tree) {
  if ('all' in tree) return `(${tree.all.map(zenExpression).join(' and ') || 'true'})`;
  if ('any' in tree) return `(${tree.any.map(zenExpression).join(' or ') || 'false'})`;
  if ('not' in tree) return `not (${zenExpression(tree.not)})`;
  const operator = { gte: '>=', lte: '<=', eq: '==', in: 'in' }[tree.op];
  return `${tree.fact} ${operator} ${JSON.stringify(tree.value)}`;
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

/** @param {readonly PlainRule[]} rules */
function zenDecision(rules) {
  const node = (/** @type {string} */ id, /** @type {string} */ type, content = {}) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    content,
  });
  const edge = (/** @type {string} */ sourceId, /** @type {string} */ targetId) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  const expressions = rules.map(({ when }, r) => ({ id: `r${r}`, key: `r${r}`, value: zenExpression(when) }));
  const graph = {
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  };
  return new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
}

/** As many in flight as keep its threads busy. */
const IN_FLIGHT = 256;

/** @param {readonly PlainRule[]} rules @param {readonly Row[]} rows @returns {Engine} */
export function zenEngine(rules, rows) {
  const decision = zenDecision(rules);
  const people = Math.min(rows.length, 1024);
  return {
    name: `GoRules Zen, ${IN_FLIGHT} in flight`,
    people,
    async pass(out) {
      for (let from = 0; from < people; from += IN_FLIGHT) {
        const some = rows.slice(from, Math.min(from + IN_FLIGHT, people));
        const answers = await Promise.all(some.map((row) => decision.evaluate(row)));
        answers.forEach(({ result }, i) => {
          for (let r = 0; r < rules.length; r++) out[(from + i) * rules.length + r] = result[`r${r}`] ? 2 : 0;
        });
      }
    },
  };
}

/**
 * One person with the reasons, as far as each engine gives them.
 * @param {readonly PlainRule[]} rules
 * @returns {{ name: string, explain: (row: Row) => Promise<unknown> }[]}
 */
export function explainers(rules) {
  const decision = zenDecision(rules);
  const engine = jsonRulesOf(rules);
  return [
    { name: 'GoRules Zen, trace', explain: (row) => decision.evaluate(row, { trace: true }) },
    {
      name: 'json-rules-engine, results',
      async explain(row) {
        const { results, failureResults } = await engine.run(row);
        return [...results, ...failureResults].map((result) => result.toJSON(false));
      },
    },
  ];
}
