// Who gains and who loses when the rule set NEW follows OLD: on a register of made-up people, always the same ones.
// Examples carry no number and no day: only the months of what decides.
import { createRequire } from 'node:module';
import { finish, Unusable } from './policy-file.mjs';
import { ruleSetOf } from './policy-rule-set.mjs';

const require = createRequire(import.meta.url);
const { assessSeries } = require('../shared/dist/eligibility/assess.js');
const { inForce } = require('../shared/dist/eligibility/in-force.js');
const { ruleDiff } = require('../shared/dist/eligibility/rule-diff.js');
const { leaves } = require('../shared/dist/eligibility/why.js');
const { topicOf } = require('../shared/dist/policy/facts-in-words.js');
const { madeUpPeople } = require('../shared/dist/policy/made-up-register.js');

const usage = 'Name two rule sets: npm run policy:diff -- OLD NEW [--year 2025] [--people 220000]';

/** What decides about an example: days cut to their month. */
function masked(record, { series, level, route }, set) {
  const answer = assessSeries(record, series, set).find(
    (each) => each.route === route && each.level === level,
  );
  if (!answer) return ['no such way'];
  const words = leaves(answer.why).map(({ fact, actual }) => {
    const value = actual?.by ?? actual;
    const shown = /^\d{4}-\d\d-\d\d$/.test(value) ? value.slice(0, 7) : value;
    return `${topicOf(fact, series)}: ${shown === null ? 'none' : (shown ?? 'unknown')}`;
  });
  return [...new Set(words)];
}

finish(
  ({ plain, year, people = 220_000 }) => {
    if (plain.length !== 2) throw new Unusable(usage);
    const [before, after] = plain.map(ruleSetOf);
    const reviewYear = year ?? after.checkedThrough;
    for (const [index, set] of [before, after].entries())
      if (!inForce(set, reviewYear))
        throw new Unusable(`${plain[index]}: says nothing about the review year ${reviewYear}`);
    console.error(`Making up ${people} people …`);
    const register = [...madeUpPeople(people, 1)].map(({ record }) => ({
      ...record,
      review_year: reviewYear,
    }));
    const { ways, ...totals } = ruleDiff(before, after, register, reviewYear);
    const shown = ways.map(({ gained, lost, ...way }) => ({
      ...way,
      gained: gained.map((at) => masked(register[at], way, after)),
      lost: lost.map((at) => masked(register[at], way, after)),
    }));
    return {
      json: { madeUp: true, before: before.id, after: after.id, ...totals, ways: shown },
      lines: [
        `${before.id} → ${after.id}, review year ${reviewYear}, ${people} made-up people: ${totals.gain} gain, ${totals.lose} lose`,
        ...shown.flatMap((way) => [
          `${way.series ?? '—'} ${way.level} ${way.route}: ${way.before} → ${way.after} (+${way.gain} −${way.lose})`,
          ...way.gained.map((words) => `  + ${words.join(' · ')}`),
          ...way.lost.map((words) => `  − ${words.join(' · ')}`),
        ]),
      ],
    };
  },
  ['year', 'people'],
);
