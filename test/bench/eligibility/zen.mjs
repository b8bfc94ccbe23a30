// @ts-check
// The same rules as a decision graph of GoRules Zen: one expression a rule, or a table of one row a box.
import zen from '@gorules/zen-engine';

/** @typedef {import('./plain.mjs').Plain} Plain */
/** @typedef {import('./plain.mjs').PlainCell} PlainCell */
/** @typedef {import('./plain.mjs').PlainRule} PlainRule */
/** @typedef {import('./plain.mjs').Row} Row */
/** @typedef {import('./engine.mjs').Engine} Engine */

/** @param {Plain} tree @returns {string} */
function expression(tree) {
  if ('all' in tree) return `(${tree.all.map(expression).join(' and ') || 'true'})`;
  if ('any' in tree) return `(${tree.any.map(expression).join(' or ') || 'false'})`;
  if ('not' in tree) return `not (${expression(tree.not)})`;
  const operator = { gte: '>=', lte: '<=', eq: '==', in: 'in' }[tree.op];
  return `${tree.fact} ${operator} ${JSON.stringify(tree.value)}`;
}

/** @param {PlainCell | undefined} cell */
function cellText(cell) {
  if (!cell) return '';
  if ('values' in cell) return cell.values.map((value) => JSON.stringify(value)).join(', ');
  if (cell.above === -Infinity) return `<= ${cell.upTo}`;
  return cell.upTo === Infinity ? `> ${cell.above}` : `(${cell.above}..${cell.upTo}]`;
}

/** @param {readonly PlainRule[]} rules */
const expressions = (rules) => ({
  type: 'expressionNode',
  content: {
    expressions: rules.map(({ when }, r) => ({ id: `r${r}`, key: `r${r}`, value: expression(when) })),
  },
});

/** @param {readonly PlainRule[]} rules */
function table(rules) {
  const facts = [...new Set(rules.flatMap(({ boxes }) => boxes.flatMap((box) => Object.keys(box))))];
  const rows = rules.flatMap(({ id, boxes }) =>
    boxes.map((box, b) => ({
      _id: `${id} ${b}`,
      rule: JSON.stringify(id),
      ...Object.fromEntries(facts.map((fact) => [fact, cellText(box[fact])])),
    })),
  );
  return {
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'collect',
      inputs: facts.map((fact) => ({ id: fact, name: fact, field: fact })),
      outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
      rules: rows,
    },
  };
}

/** @param {{ type: string, content: object }} rules */
function decisionOf(rules) {
  const node = (/** @type {string} */ id, /** @type {object} */ more) => ({
    id,
    name: id,
    position: { x: 0, y: 0 },
    ...more,
  });
  const edge = (/** @type {string} */ sourceId, /** @type {string} */ targetId) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  const graph = {
    nodes: [node('in', { type: 'inputNode' }), node('rules', rules), node('out', { type: 'outputNode' })],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  };
  return new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
}

/** As many in flight as keep its threads busy. */
const IN_FLIGHT = 256;

/** @param {readonly PlainRule[]} rules @param {readonly Row[]} rows @returns {Engine} */
export function zenEngine(rules, rows) {
  const decision = decisionOf(expressions(rules));
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
 * One person with the reasons: the value of each expression, or what each row of a table met.
 * @param {readonly PlainRule[]} rules
 * @returns {import('./engine.mjs').Explainer[]}
 */
export function zenExplainers(rules) {
  const traced = (/** @type {{ type: string, content: object }} */ form) => {
    const decision = decisionOf(form);
    return (/** @type {Row} */ row) => decision.evaluate(row, { trace: true });
  };
  const met = (/** @type {any} */ { result }) =>
    Array.isArray(result)
      ? [...new Set(result.map(({ rule }) => rule))]
      : rules.filter((_, r) => result[`r${r}`]).map(({ id }) => id);
  return [
    { name: 'GoRules Zen, table with trace', explain: traced(table(rules)), met },
    { name: 'GoRules Zen, expressions with trace', explain: traced(expressions(rules)), met },
  ];
}
