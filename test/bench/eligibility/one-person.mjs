// @ts-check
// One person with the reasons for every rule: why trees here, traces of GoRules Zen, results of json-rules-engine.
import { figure } from '../report.mjs';
import { interleaved, ratio, repeating } from '../rounds.mjs';
import { TURNS } from './engine.mjs';
import * as ours from './ours.mjs';
import { jsonRulesExplainer } from './peers.mjs';
import { zenExplainers } from './zen.mjs';

/** @typedef {import('./plain.mjs').Row} Row */
/** @typedef {import('./plain.mjs').Facts} Facts */
/** @typedef {import('@titles/shared/contract/eligibility').PersonRecord} PersonRecord */

const PEOPLE = 200;
const WHY = 'this engine, why trees';
const WHOLE = 'this engine, whole assessment';

/**
 * @param {readonly Facts[]} facts
 * @param {readonly Row[]} rows
 * @param {readonly PersonRecord[]} records
 */
export async function onePerson(facts, rows, records) {
  const peers = [
    ...zenExplainers(ours.plainRules).map((explainer) => ({ explainer, goal: 5 })),
    { explainer: jsonRulesExplainer(ours.plainRules), goal: 25 },
  ];
  await agreeOnReasons(
    peers.map(({ explainer }) => explainer),
    facts,
    rows,
  );
  const each = (/** @type {string} */ name, /** @type {(i: number) => unknown} */ work) =>
    repeating(name, PEOPLE, async () => {
      for (let i = 0; i < PEOPLE; i++) await work(i);
    });
  const now = (/** @type {string} */ name, /** @type {(i: number) => unknown} */ work) =>
    repeating(name, PEOPLE, () => {
      for (let i = 0; i < PEOPLE; i++) work(i);
    });
  const results = await interleaved(
    [
      ...peers.map(({ explainer: { name, explain } }) => each(name, (i) => explain(rows[i]))),
      now(WHY, (i) => ours.explain(facts[i])),
      now(WHOLE, (i) => ours.assess(records[i], ours.ruleSet)),
    ],
    TURNS,
  );
  const rates = (/** @type {string} */ name) => results.get(name)?.rates ?? [];
  return [
    ...[...results].map(([name, { rate }]) => figure(`one person: ${name}`, 1e6 / rate, 'µs')),
    ...peers.map(({ explainer: { name }, goal }) =>
      figure(`one person: ${WHY}`, ratio(rates(WHY), rates(name)), `times as fast as ${name}`, goal),
    ),
  ];
}

/**
 * Fails loudly where a peer says that other rules are met.
 * @param {readonly import('./engine.mjs').Explainer[]} explainers
 * @param {readonly Facts[]} facts
 * @param {readonly Row[]} rows
 */
async function agreeOnReasons(explainers, facts, rows) {
  for (let i = 0; i < PEOPLE; i++) {
    const trees = ours.explain(facts[i]);
    const own = ours.conditions.filter((_, r) => trees[r].truth === true).map(({ id }) => id);
    for (const { name, explain, met } of explainers) {
      const others = met(await explain(rows[i]));
      const wrong = [
        ...own.filter((id) => !others.includes(id)),
        ...others.filter((id) => !own.includes(id)),
      ];
      if (wrong.length > 0) throw new Error(`${name} disagrees for person ${i} on ${wrong.join(', ')}.`);
    }
  }
}
