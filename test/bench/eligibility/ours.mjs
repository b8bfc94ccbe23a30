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
const { inForce, parameterLookup } = built('eligibility/in-force');
/** @type {typeof import('@titles/shared/eligibility/fold')} */
const { fold } = built('eligibility/fold');
/** @type {typeof import('@titles/shared/eligibility/verdict')} */
const { verdict } = built('eligibility/verdict');
/** @type {typeof import('@titles/shared/eligibility/why')} */
const { why } = built('eligibility/why');
/** @type {typeof import('@titles/shared/eligibility/facts')} */
const { dateFacts, scalarFacts } = built('eligibility/facts');
/** @type {typeof import('@titles/shared/eligibility/derive')} */
export const { deriveFacts } = built('eligibility/derive');
/** @type {typeof import('@titles/shared/eligibility/assess')} */
export const { assess } = built('eligibility/assess');
/** @type {typeof import('@titles/shared/policy/rule-set')} */
export const { ruleSet } = built('policy/rule-set');

export const REVIEW_YEAR = 2025;
export const dates = Object.keys(dateFacts);
export const scalars = Object.keys(scalarFacts);

/** Every condition that decides in the review year: the rules and the gates. */
export const conditions = [...ruleSet.rules, ...ruleSet.gates].filter((each) => inForce(each, REVIEW_YEAR));

const byName = new Map([
  ...ruleSet.rules.map(({ id, when }) => /** @type {const} */ ([id, when])),
  ...Object.entries(ruleSet.conditions),
]);
/** @type {import('@titles/shared/eligibility/fold').Named} */
const named = (id) => byName.get(id);
const months = parameterLookup(ruleSet.parameters);

/** The same conditions for the other engines. */
export const plainRules = conditions.map(({ id, when }) => ({
  id,
  when: fold(
    when,
    plain((count) =>
      addMonths(asOf(REVIEW_YEAR), -(typeof count === 'number' ? count : months(count, REVIEW_YEAR))),
    ),
    named,
  ),
}));

const situation = (/** @type {import('./plain.mjs').Facts} */ facts) => ({
  facts,
  reviewYear: REVIEW_YEAR,
  months,
});

/** @param {import('./plain.mjs').Facts} facts @param {Uint8Array} out @param {number} from */
export function decide(facts, out, from) {
  const domain = verdict(situation(facts));
  for (let r = 0; r < conditions.length; r++) {
    const truth = fold(conditions[r].when, domain, named);
    out[from + r] = truth === true ? 2 : truth ? 1 : 0;
  }
}

/** @param {import('./plain.mjs').Facts} facts */
export const explain = (facts) => {
  const domain = why(situation(facts));
  return conditions.map(({ when }) => fold(when, domain, named));
};
