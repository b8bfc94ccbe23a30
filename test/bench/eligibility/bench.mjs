// @ts-check
// The real rules, the same made-up people, checked to agree: this engine, generated if-chains and three libraries.
import { figure } from '../report.mjs';
import { interleaved, progress, repeating } from '../rounds.mjs';
import { agree } from './engine.mjs';
import { ifChains } from './if-chains.mjs';
import * as ours from './ours.mjs';
import { explainers, jsonLogicEngines, jsonRulesEngine, zenEngine } from './peers.mjs';
import { completePeople, partlyKnownPeople } from './people.mjs';
import { factsIn, rowMaker } from './plain.mjs';

const PEOPLE = 20_000;
const OURS = 'this engine';
const CHAINS = 'generated if-chains';
/** What the least of the prototypes reached, of generated if-chains. */
const GOAL = 1 / 46;

/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./plain.mjs').Row} Row */
/** @typedef {import('./plain.mjs').Facts} Facts */

const prepared = (/** @type {ReturnType<typeof completePeople>} */ records) => {
  const facts = records.map((record) =>
    ours.deriveFacts(record, /** @type {'工程'} */ (record.target_series)),
  );
  return { facts, rows: facts.map(rowMaker(ours.dates, ours.scalars)) };
};

/** @param {'two' | 'three'} values @param {readonly Row[]} rows @returns {Engine} */
const chains = (values, rows) => {
  const decide = ifChains(ours.plainRules, values);
  return {
    name: CHAINS,
    people: rows.length,
    pass: (out) => rows.forEach((each, i) => decide(each, out, i * ours.plainRules.length)),
  };
};

/** @param {readonly Facts[]} facts @returns {Engine} */
const thisEngine = (facts) => {
  const people = Math.min(facts.length, 2000);
  return {
    name: OURS,
    people,
    pass(out) {
      for (let i = 0; i < people; i++) ours.decide(facts[i], out, i * ours.conditions.length);
    },
  };
};

/**
 * @param {string} title
 * @param {Engine[]} engines the if-chains first
 */
async function raced(title, engines) {
  const verdicts = await agree(engines, ours.conditions);
  const share = (/** @type {number} */ value) =>
    `${((100 * verdicts.filter((each) => each === value).length) / verdicts.length).toFixed(1)} %`;
  progress(
    `${title}: ${engines.length} engines agree on ${ours.conditions.length} conditions ` +
      `(yes ${share(2)}, unknown ${share(1)}, no ${share(0)})`,
  );
  const out = new Uint8Array(verdicts.length);
  const results = await interleaved(
    engines.map(({ name, people, pass }) => repeating(name, people, () => pass(out))),
  );
  return [...results].flatMap(([name, { rate, ratio }]) => [
    figure(`${title}: ${name}`, rate, 'people/s'),
    ...(name === CHAINS
      ? []
      : [figure(`${title}: ${name}`, ratio, 'of if-chains', name === OURS ? GOAL : undefined)]),
  ]);
}

/** @param {readonly Facts[]} facts @param {readonly Row[]} rows @param {readonly object[]} records */
async function onePerson(facts, rows, records) {
  const few = 200;
  const each = (/** @type {string} */ name, /** @type {(i: number) => unknown} */ work) =>
    repeating(name, few, async () => {
      for (let i = 0; i < few; i++) await work(i);
    });
  const whole = `${OURS}, whole assessment`;
  const [zen, ...others] = explainers(ours.plainRules);
  const results = await interleaved([
    each(zen.name, (i) => zen.explain(rows[i])),
    each(`${OURS}, why trees`, (i) => ours.explain(facts[i])),
    each(whole, (i) => ours.assess(records[i], ours.ruleSet)),
    ...others.map(({ name, explain }) => each(name, (i) => explain(rows[i]))),
  ]);
  return [...results].flatMap(([name, { rate, ratio }]) => [
    figure(`one person: ${name}`, 1e6 / rate, 'µs'),
    ...(name === zen.name
      ? []
      : [
          figure(
            `one person: ${name}`,
            ratio,
            'times the speed of Zen',
            name.startsWith(OURS) && name !== whole ? 1 : undefined,
          ),
        ]),
  ]);
}

export async function bench() {
  const records = completePeople(PEOPLE);
  const complete = prepared(records);
  const needed = factsIn(ours.plainRules.map(({ when }) => when));
  const known = complete.rows.flatMap((each, i) =>
    needed.every((fact) => each[fact] !== undefined) ? [i] : [],
  );
  if (known.length < PEOPLE / 2)
    throw new Error(`Only ${known.length} of ${PEOPLE} complete people leave no fact open.`);
  const facts = known.map((i) => complete.facts[i]);
  const rows = known.map((i) => complete.rows[i]);
  const partly = prepared(partlyKnownPeople(PEOPLE));
  progress(`${known.length} complete and ${PEOPLE} partly known people, review year ${ours.REVIEW_YEAR}`);
  return [
    ...(await raced('complete', [
      chains('two', rows),
      thisEngine(facts),
      ...jsonLogicEngines(ours.plainRules, rows),
      jsonRulesEngine(ours.plainRules, rows),
      zenEngine(ours.plainRules, rows),
    ])),
    ...(await raced('partly known', [chains('three', partly.rows), thisEngine(partly.facts)])),
    ...(await onePerson(
      facts,
      rows,
      known.map((i) => records[i]),
    )),
  ];
}
