// Checks the rules against files of example persons. Exit 0: all pass; 1: an expectation fails; 2: a file cannot be used.
// --json prints one object instead of lines.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { checkPerson, readPersonCases } = require('../shared/dist/policy/person-cases.js');
const { ruleSet } = require('../shared/dist/policy/rule-set.js');

class Unusable extends Error {}

function personsOf(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file}: cannot be read (${error.code})`);
  }
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Unusable(`${file}: is not JSON: ${error.message}`);
  }
  return about(file, () => readPersonCases(json));
}

/** Does the work; what goes wrong is about that place. */
function about(place, work) {
  try {
    return work();
  } catch (error) {
    throw new Unusable(`${place}: ${error.message}`);
  }
}

function line({ person, expectation, passed, found }) {
  const { title_level, series, route, eligible, from } = expectation;
  const expected = from === undefined ? String(eligible) : `${eligible} from ${from}`;
  return `${passed ? 'pass' : 'FAIL'}  ${person}  ${series} ${title_level} ${route}: expected ${expected} — ${found}`;
}

const check = (file) =>
  personsOf(file).flatMap((person) =>
    about(`${file}: person ${person.id}`, () => checkPerson(person, ruleSet)),
  );

const words = process.argv.slice(2);
const json = words.includes('--json');
const files = words.filter((word) => word !== '--json');
try {
  if (files.length === 0) throw new Unusable('Name a file: npm run policy:cases -- FILE...');
  const results = files.flatMap(check);
  const failed = results.filter(({ passed }) => !passed).length;
  const passed = results.length - failed;
  if (json) console.log(JSON.stringify({ passed, failed, results }));
  else {
    for (const result of results) console.log(line(result));
    console.log(`${passed} passed, ${failed} failed`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  if (json) console.log(JSON.stringify({ error: { message: error.message } }));
  console.error(error.message);
  process.exitCode = 2;
}
