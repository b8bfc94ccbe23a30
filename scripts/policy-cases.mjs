// Checks the rules against files of example persons. Exit 0: all pass; 1: an expectation fails; 2: a file cannot be used.
// --json prints one object instead of lines.
import { createRequire } from 'node:module';
import { about, finish, jsonOf, Unusable } from './policy-file.mjs';

const require = createRequire(import.meta.url);
const { checkPerson, readPersonCases } = require('../shared/dist/policy/person-cases.js');
const { ruleSet } = require('../shared/dist/policy/rule-set.js');

const personsOf = (file) => {
  const json = jsonOf(file);
  return about(file, () => readPersonCases(json));
};

function line({ person, expectation, passed, found }) {
  const { title_level, series, route, eligible, from } = expectation;
  const expected = from === undefined ? String(eligible) : `${eligible} from ${from}`;
  return `${passed ? 'pass' : 'FAIL'}  ${person}  ${series} ${title_level} ${route}: expected ${expected} — ${found}`;
}

const check = (file) =>
  personsOf(file).flatMap((person) =>
    about(`${file}: person ${person.id}`, () => checkPerson(person, ruleSet)),
  );

finish(({ plain: files }) => {
  if (files.length === 0) throw new Unusable('Name a file: npm run policy:cases -- FILE...');
  const results = files.flatMap(check);
  const failed = results.filter(({ passed }) => !passed).length;
  const passed = results.length - failed;
  return {
    json: { passed, failed, results },
    lines: [...results.map(line), `${passed} passed, ${failed} failed`],
    failed: failed > 0,
  };
});
