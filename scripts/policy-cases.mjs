// Checks the rules against files of example persons. Exit 0: all pass; 1: an expectation fails; 2: a file cannot be used.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const z = require('zod/mini');
const { PersonCases, checkPerson } = require('../shared/dist/policy/person-cases.js');
const { ruleSet } = require('../shared/dist/policy/rule-set.js');
z.config(z.locales.zhCN());

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
  const parsed = z.safeParse(PersonCases, json);
  if (parsed.success) return parsed.data.persons;
  const [{ path, message }] = parsed.error.issues;
  const person = path[0] === 'persons' ? json.persons[path[1]]?.id : undefined;
  const who = person === undefined ? '' : ` (person ${person})`;
  throw new Unusable(`${file}: ${path.join('.') || 'the whole file'}${who}: ${message}`);
}

function line({ person, expectation, passed, found }) {
  const { title_level, series, route, eligible, from } = expectation;
  const expected = from === undefined ? String(eligible) : `${eligible} from ${from}`;
  return `${passed ? 'pass' : 'FAIL'}  ${person}  ${series} ${title_level} ${route}: expected ${expected} — ${found}`;
}

function check(file) {
  return personsOf(file).flatMap((person) => {
    try {
      return checkPerson(person, ruleSet);
    } catch (error) {
      throw new Unusable(`${file}: person ${person.id}: ${error.message}`);
    }
  });
}

const files = process.argv.slice(2);
try {
  if (files.length === 0) throw new Unusable('Name a file: npm run policy:cases -- FILE...');
  const results = files.flatMap(check);
  for (const result of results) console.log(line(result));
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
