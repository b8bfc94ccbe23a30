// @ts-check
// This project's engine as built, its real rule set, the conditions of one review year, and the made-up register.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../process.mjs';
import { plain, plainBox } from './plain.mjs';

const require = createRequire(import.meta.url);
/** @param {string} file below shared/src */
const built = (file) => require(path.join(root, 'shared/dist', `${file}.js`));

/** @type {typeof import('@titles/shared/eligibility/verdict')} */
const { latestDay } = built('eligibility/verdict');
/** @type {typeof import('@titles/shared/eligibility/in-force')} */
const { inForce } = built('eligibility/in-force');
/** @type {typeof import('@titles/shared/eligibility/rule-book')} */
const { ruleBook } = built('eligibility/rule-book');
/** @type {typeof import('@titles/shared/eligibility/facts')} */
const { dateFactIds, scalarFactIds } = built('eligibility/facts');
/** @type {typeof import('@titles/shared/eligibility/boxes')} */
const { boxes } = built('eligibility/boxes');
/** @type {typeof import('@titles/shared/eligibility/derive')} */
export const { deriveFacts } = built('eligibility/derive');
/** @type {typeof import('@titles/shared/eligibility/assess')} */
export const { assess } = built('eligibility/assess');
/** @type {typeof import('@titles/shared/eligibility/columns')} */
export const { columns } = built('eligibility/columns');
/** @type {typeof import('@titles/shared/eligibility/bitsets')} */
export const { countOf, has, kernel } = built('eligibility/bitsets');
/** @type {typeof import('@titles/shared/policy/rule-set')} */
export const { ruleSet } = built('policy/rule-set');
/** @type {typeof import('@titles/shared/policy/made-up-register')} */
export const { madeUpPeople, madeUpPerson, REGISTER_YEAR: REVIEW_YEAR } = built('policy/made-up-register');

/** @typedef {import('@titles/shared/eligibility/types').Facts} Facts */
/** @typedef {import('@titles/shared/contract/eligibility').PersonRecord} PersonRecord */

/** Every run meets the same people. */
export const SEED = 7;
export const dates = dateFactIds;
export const scalars = scalarFactIds;

/** @param {PersonRecord} record */
export const factsOf = (record) => deriveFacts(record, record.target_series ?? null);

/** Every condition that decides in the review year: the rules and the gates. */
export const conditions = [...ruleSet.rules, ...ruleSet.gates].filter((each) => inForce(each, REVIEW_YEAR));

const book = ruleBook(ruleSet);
/** @param {number} months */
const latest = (months) => latestDay(months, REVIEW_YEAR);

/** The same conditions for the other engines: as trees, and as the boxes that make up the rows of a table. */
export const plainRules = conditions.map(({ id, when }) => ({
  id,
  when: book.folded(
    when,
    plain((count) => latest(book.months(count, REVIEW_YEAR))),
  ),
  boxes: book
    .folded(
      when,
      boxes(book.months, REVIEW_YEAR),
    )(true)
    .map((box) => plainBox(box, latest)),
}));

const made = conditions.map(({ when }) => book.ready(when));

/** @param {Facts} facts @param {Uint8Array} out @param {number} from */
export function decide(facts, out, from) {
  for (let r = 0; r < made.length; r++) {
    const truth = made[r].decide(facts, REVIEW_YEAR);
    out[from + r] = truth === true ? 2 : truth ? 1 : 0;
  }
}

/** @param {Facts} facts */
export const explain = (facts) => made.map((one) => one.explain(facts, REVIEW_YEAR));

/** All conditions, asked of a whole register at once. */
export const ask = () =>
  kernel(
    conditions.map(({ when }) => when),
    book,
    REVIEW_YEAR,
  );

/** Whom a campaign for the intermediate title of engineering writes to. */
export function engineersByLadder() {
  const way = book
    .waysOf('工程')
    .find(({ level, rules: [rule] }) => level === '中级' && rule.route === 'title_ladder');
  if (!way) throw new Error('The rules have no ladder to the intermediate title of engineering.');
  const { cond } = book.asked(way, REVIEW_YEAR);
  const plane = /** @type {const} */ ('certain');
  return { cond, book, series: way.series, reviewYear: REVIEW_YEAR, plane };
}
