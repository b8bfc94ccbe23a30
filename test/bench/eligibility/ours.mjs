// @ts-check
// This project's engine as built, its real rule set, and the conditions of one review year.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../process.mjs';
import { plain } from './plain.mjs';

const require = createRequire(import.meta.url);
/** @param {string} file below shared/src */
const built = (file) => require(path.join(root, 'shared/dist', `${file}.js`));

/** @type {typeof import('@titles/shared/eligibility/calendar')} */
const { addMonths, asOf } = built('eligibility/calendar');
/** @type {typeof import('@titles/shared/eligibility/in-force')} */
const { inForce } = built('eligibility/in-force');
/** @type {typeof import('@titles/shared/eligibility/rule-book')} */
const { ruleBook } = built('eligibility/rule-book');
/** @type {typeof import('@titles/shared/eligibility/facts')} */
const { dateFactIds, scalarFactIds } = built('eligibility/facts');
/** @type {typeof import('@titles/shared/eligibility/derive')} */
export const { deriveFacts } = built('eligibility/derive');
/** @type {typeof import('@titles/shared/eligibility/assess')} */
export const { assess } = built('eligibility/assess');
/** @type {typeof import('@titles/shared/policy/rule-set')} */
export const { ruleSet } = built('policy/rule-set');

export const REVIEW_YEAR = 2025;
export const dates = dateFactIds;
export const scalars = scalarFactIds;

/** Every condition that decides in the review year: the rules and the gates. */
export const conditions = [...ruleSet.rules, ...ruleSet.gates].filter((each) => inForce(each, REVIEW_YEAR));

const { folded, months, ready } = ruleBook(ruleSet);

/** The same conditions for the other engines. */
export const plainRules = conditions.map(({ id, when }) => ({
  id,
  when: folded(
    when,
    plain((count) => addMonths(asOf(REVIEW_YEAR), -months(count, REVIEW_YEAR))),
  ),
}));

const made = conditions.map(({ when }) => ready(when));

/** @param {import('./plain.mjs').Facts} facts @param {Uint8Array} out @param {number} from */
export function decide(facts, out, from) {
  for (let r = 0; r < made.length; r++) {
    const truth = made[r].decide(facts, REVIEW_YEAR);
    out[from + r] = truth === true ? 2 : truth ? 1 : 0;
  }
}

/** @param {import('./plain.mjs').Facts} facts */
export const explain = (facts) => made.map((one) => one.explain(facts, REVIEW_YEAR));
