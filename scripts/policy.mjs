// The commands of policy staff, npm run policy:NAME -- WORDS: cases checks the rules against example persons, check reads a
// rule file, diff tells who gains and who loses, explain says why, import takes in an official text, publish brings a rule
// set into force.
import './node-version.mjs';
import path from 'node:path';
import { runProgram } from './program.mjs';

/** `bundled` is no file but the rule set of this release. */
const notBundled = (plain) => plain.filter((at) => words[at] !== 'bundled');

/** What each command takes, what it needs built, and the program that does it. `files` picks from the places of its plain words. */
const commands = {
  cases: { takes: 'FILE', needs: ['shared'], program: 'scripts/policy-cases.mjs', files: (plain) => plain },
  check: { takes: 'FILE', needs: ['shared'], program: 'scripts/policy-check.mjs', files: notBundled },
  diff: { takes: 'OLD NEW', needs: ['shared'], program: 'scripts/policy-diff.mjs', files: notBundled },
  explain: {
    takes: 'PERSON.json',
    needs: ['shared'],
    program: 'scripts/policy-explain.mjs',
    files: (plain) => plain,
  },
  import: {
    takes: 'FILE',
    needs: ['shared', 'server'],
    program: 'server/dist/import-document.js',
    files: (plain) => plain,
  },
  publish: {
    takes: 'STEP',
    needs: ['shared', 'server'],
    program: 'server/dist/publish-rule-set.js',
    files: ([step, ...rest]) => (words[step] === 'draft' ? rest : []),
  },
};

const [name, ...words] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(
    `Use one of: ${Object.entries(commands)
      .map(([known, { takes }]) => `npm run policy:${known} -- ${takes}`)
      .join(', ')}`,
  );
  process.exit(1);
}
/** Options whose next word is their value. */
const valued = ['--by', '--year', '--people'];
// npm runs in the project's folder: a path is meant from where it was typed.
const from = process.env.INIT_CWD ?? process.cwd();
const plain = [...words.keys()].filter(
  (at) => !words[at].startsWith('--') && !valued.includes(words[at - 1]),
);
const files = command.files(plain);
const args = words.map((word, at) => (files.includes(at) ? path.resolve(from, word) : word));
await runProgram(command.program, args, command.needs);
