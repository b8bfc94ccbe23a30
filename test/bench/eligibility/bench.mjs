// @ts-check
// The real rules, the same made-up people, checked to agree: this engine, generated if-chains and three libraries.
import { figure } from '../report.mjs';
import { interleaved, progress, repeating } from '../rounds.mjs';
import { agree, TURNS } from './engine.mjs';
import { growth } from './growth.mjs';
import { ifChains } from './if-chains.mjs';
import { onePerson } from './one-person.mjs';
import * as ours from './ours.mjs';
import { jsonLogicEngines, jsonRulesEngine } from './peers.mjs';
import { factsIn, rowMaker } from './plain.mjs';
import { sql } from './sql.mjs';
import { zenEngine } from './zen.mjs';

const PEOPLE = 20_000;
const OURS = 'this engine, person by person';
const KERNEL = 'this engine, batch kernel';
const CHAINS = 'generated if-chains';

/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./plain.mjs').Row} Row */
/** @typedef {import('./plain.mjs').Facts} Facts */
/** @typedef {import('@titles/shared/contract/eligibility').PersonRecord} PersonRecord */

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
const personByPerson = (facts) => {
  const people = Math.min(facts.length, 2000);
  return {
    name: OURS,
    people,
    pass(out) {
      for (let i = 0; i < people; i++) ours.decide(facts[i], out, i * ours.conditions.length);
    },
  };
};

/** What is certain suffices where nothing is unknown. @param {'two' | 'three'} values @param {readonly Facts[]} facts @returns {Engine} */
const batchKernel = (values, facts) => {
  const register = ours.columns(facts, facts.length);
  const ask = ours.ask();
  let certain = ask(register, 'certain');
  let possible = certain;
  return {
    name: KERNEL,
    people: facts.length,
    pass() {
      certain = ask(register, 'certain');
      possible = values === 'two' ? certain : ask(register, 'possible');
    },
    tell(out) {
      const rules = certain.length;
      for (let r = 0; r < rules; r++)
        for (let i = 0; i < facts.length; i++)
          out[i * rules + r] = ours.has(certain[r], i) ? 2 : ours.has(possible[r], i) ? 1 : 0;
    },
  };
};

/**
 * @param {string} title
 * @param {Engine[]} engines the if-chains first
 * @param {Record<string, number>} goals of if-chains
 */
async function raced(title, engines, goals) {
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
    TURNS,
  );
  return [...results].flatMap(([name, { rate, ratio }]) => [
    figure(`${title}: ${name}`, rate, 'people/s'),
    ...(name === CHAINS ? [] : [figure(`${title}: ${name}`, ratio, 'of if-chains', goals[name])]),
  ]);
}

const facts = (/** @type {readonly PersonRecord[]} */ records) => records.map(ours.factsOf);
const rows = (/** @type {readonly Facts[]} */ people) => people.map(rowMaker(ours.dates, ours.scalars));

/** The records that leave no fact open which a rule tests. @param {readonly PersonRecord[]} records */
function whole(records) {
  const needed = factsIn(ours.plainRules.map(({ when }) => when));
  const each = rows(facts(records));
  return records.filter((_, i) => needed.every((fact) => each[i][fact] !== undefined));
}

export async function bench() {
  const register = [...ours.madeUpPeople(2 * PEOPLE, ours.SEED)].map(({ record }) => record);
  const complete = whole(register).slice(0, PEOPLE);
  if (complete.length < PEOPLE) throw new Error(`Only ${complete.length} people leave no fact open.`);
  progress(`${2 * PEOPLE} people of the made-up register, review year ${ours.REVIEW_YEAR}`);
  const completeFacts = facts(complete);
  const completeRows = rows(completeFacts);
  const someFacts = facts(register.slice(0, PEOPLE));
  const someRows = rows(someFacts);
  return [
    ...(await raced(
      'complete',
      [
        chains('two', completeRows),
        batchKernel('two', completeFacts),
        personByPerson(completeFacts),
        ...jsonLogicEngines(ours.plainRules, completeRows),
        jsonRulesEngine(ours.plainRules, completeRows),
        zenEngine(ours.plainRules, completeRows),
      ],
      { [KERNEL]: 0.9, [OURS]: 1 / 46 },
    )),
    ...(await raced(
      'as in a register',
      [chains('three', someRows), batchKernel('three', someFacts), personByPerson(someFacts)],
      { [KERNEL]: 0.5, [OURS]: 1 / 46 },
    )),
    ...(await onePerson(completeFacts, completeRows, complete)),
    ...(await sql()),
    ...(await growth()),
  ];
}
