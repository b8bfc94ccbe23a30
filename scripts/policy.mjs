// npm run policy:cases -- FILE checks the rules against example persons; npm run policy:import -- FILE takes in an official
// text; npm run policy:publish -- STEP brings a rule set into force.
import './node-version.mjs';
import path from 'node:path';
import { runProgram } from './program.mjs';

/** What each command takes, what it needs built, and the program that does it. `files` picks from its plain words. */
const commands = {
  cases: { takes: 'FILE', needs: ['shared'], program: 'scripts/policy-cases.mjs', files: (plain) => plain },
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
// npm runs in the project's folder: a path is meant from where it was typed.
const from = process.env.INIT_CWD ?? process.cwd();
const plain = [...words.keys()].filter((at) => !words[at].startsWith('--') && words[at - 1] !== '--by');
const files = command.files(plain);
const args = words.map((word, at) => (files.includes(at) ? path.resolve(from, word) : word));
await runProgram(command.program, args, command.needs);
