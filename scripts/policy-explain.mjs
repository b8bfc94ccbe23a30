// Says what the rules answer one person, and why: a file with a person's answers, or one of persons with cases.
// --year asks about another review year.
import { createRequire } from 'node:module';
import { about, finish, jsonOf, Unusable } from './policy-file.mjs';
import { ruleSetOf } from './policy-rule-set.mjs';

const require = createRequire(import.meta.url);
const { assess } = require('../shared/dist/eligibility/assess.js');
const { inWords } = require('../shared/dist/policy/facts-in-words.js');
const { readPersonCases } = require('../shared/dist/policy/person-cases.js');

function peopleOf(file) {
  const json = jsonOf(file);
  return about(file, () =>
    Array.isArray(json?.persons)
      ? readPersonCases(json).map(({ id, facts }) => ({ id, record: facts }))
      : [{ id: file, record: readRecord(json) }],
  );
}

/** A person's answers alone; the path of a fault begins at them. */
function readRecord(json) {
  try {
    const [person] = readPersonCases({ persons: [{ id: 'person', facts: json, expected: [] }] });
    return person.facts;
  } catch (error) {
    throw new Error(error.message.replace(/^persons\.0\.facts[.:] ?/, ''));
  }
}

const marks = { true: '✓', false: '✗', unknown: '?' };
const joins = { all: '都要', any: '任一', not: '不能' };

/** The tree of what decides, one line each, indented. */
function whyLines(why, series, depth) {
  const indent = '  '.repeat(depth);
  const cite = why.cite ? ` [${why.cite.documentId} ${why.cite.clauseId}]` : '';
  if ('fact' in why) return [`${indent}${marks[why.truth]} ${inWords(why, series)}${cite}`];
  const [only] = why.because;
  // A leaf's words tell the person's own situation: under a negation only its mark turns.
  if (why.op === 'not' && 'fact' in only)
    return [`${indent}${marks[why.truth]} ${inWords(only, series)}${cite}`];
  if (why.because.length === 1 && why.op !== 'not' && !why.cite) return whyLines(only, series, depth);
  return [
    `${indent}${marks[why.truth]} ${joins[why.op]}${cite}`,
    ...why.because.flatMap((child) => whyLines(child, series, depth + 1)),
  ];
}

const clauses = (refs) => refs.map(({ documentId, clauseId }) => `${documentId} ${clauseId}`).join(', ');

const routeLines = (answer) => [
  `${answer.verdict}${answer.fromYear === undefined ? '' : ` from ${answer.fromYear}`}: ${answer.title} · ${answer.series ?? '—'} ${answer.level} ${answer.route} · ${answer.ruleId} (${answer.confidence}; ${clauses(answer.cite)})`,
  ...whyLines(answer.ahead ?? answer.why, answer.series, 1),
  ...answer.openPoints.map((text) => `  ask the bureau: ${text}`),
  ...answer.confirm.map((text) => `  confirm: ${text}`),
];

finish(
  ({ plain, year }) => {
    if (plain.length !== 1)
      throw new Unusable('Name one file: npm run policy:explain -- PERSON.json [--year 2026]');
    const set = ruleSetOf('bundled');
    const answers = peopleOf(plain[0]).map(({ id, record }) => ({
      person: id,
      assessment: about(`${plain[0]}: ${id}`, () =>
        assess(year === undefined ? record : { ...record, review_year: year }, set),
      ),
    }));
    return {
      json: { answers },
      lines: answers.flatMap(
        ({ person, assessment: { reviewYear, ruleSet, routes, elsewhere, subsidy } }) => [
          `${person}: rule set ${ruleSet}, review year ${reviewYear ?? 'not given'}`,
          ...[...routes, ...elsewhere, ...subsidy].flatMap(routeLines),
        ],
      ),
    };
  },
  ['year'],
);
