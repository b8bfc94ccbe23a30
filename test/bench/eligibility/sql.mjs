// @ts-check
// A campaign's audience among 220,000 people: the query that the rule folds into against one written by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { privateMariadb } from '../mariadb.mjs';
import { server } from '../process.mjs';
import { figure } from '../report.mjs';
import { interleaved, progress, repeating } from '../rounds.mjs';
import * as ours from './ours.mjs';

/** @type {typeof import('@titles/server/database/connect')} */
const { connect } = server('database/connect');
/** @type {typeof import('@titles/server/database/database')} */
const { Database } = server('database/database');
/** @type {typeof import('@titles/server/eligibility/derived-facts.service')} */
const { DerivedFacts } = server('eligibility/derived-facts.service');

const PEOPLE = 220_000;
/** So many people a transaction. */
const AT_ONCE = 5500;

/** Engineers who may apply for the intermediate title by the ladder, as somebody who knows the table would ask. */
const byHand = `SELECT COUNT(*) AS people FROM derived_facts
  WHERE series = '工程' AND barred = 0 AND title_intermediate_held = 0
    AND ((degree_doctor_since_by <= 20260101 AND title_assistant_since_by <= 20260101)
      OR (degree_second_bachelor_since_by <= 20260101 AND title_assistant_since_by <= 20240101)
      OR (degree_college_since_by <= 20260101 AND title_assistant_since_by <= 20220101))`;

/** @returns {Started} */
function embedded() {
  const folder = mkdtempSync(path.join(tmpdir(), 'titles-bench-'));
  return {
    config: { kind: 'libsql', file: path.join(folder, 'titles.db') },
    stop: async () => rmSync(folder, { recursive: true }),
  };
}

/** @typedef {import('../mariadb.mjs').Started} Started */

/** @param {string} name @param {Started} database */
async function asked(name, { config, stop }) {
  const source = await connect(config);
  try {
    await source.runMigrations();
    const database = new Database(source);
    const derived = new DerivedFacts(database);
    progress(`${name}: writing the facts of ${PEOPLE} people …`);
    for (let from = 0; from < PEOPLE; from += AT_ONCE) {
      const people = Array.from({ length: AT_ONCE }, (_, at) => {
        const { record } = ours.madeUpPerson(ours.SEED, from + at);
        return { personId: `p${from + at}`, record, series: [record.target_series ?? null] };
      });
      await database.write((manager) => derived.replace(manager, people));
    }
    const audience = ours.engineersByLadder();
    const folded = () => derived.count(audience);
    const hand = async () => Number((await source.query(byHand))[0].people);
    const [found, expected] = [await folded(), await hand()];
    if (found !== expected || found === 0)
      throw new Error(`${name}: ${found} by the rule, ${expected} by hand`);
    progress(`${name}: both find ${found} of ${PEOPLE} people`);
    const results = await interleaved([repeating('by hand', 1, hand), repeating('rule in SQL', 1, folded)]);
    return [...results].flatMap(([query, { rate, ratio }]) => [
      figure(`${name}: ${query}`, 1000 / rate, 'ms'),
      ...(query === 'by hand' ? [] : [figure(`${name}: ${query}`, ratio, 'of the speed by hand', 1 / 1.2)]),
    ]);
  } finally {
    await source.destroy();
    await stop();
  }
}

export const sql = async () => [
  ...(await asked('libsql', embedded())),
  ...(await asked('MariaDB', await privateMariadb())),
];
