// npm run policy:cases -- FILE checks the rules against example persons; npm run policy:import -- FILE takes in an official text.
import './node-version.mjs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, run } from './stage.mjs';

/** What each command needs built, and the program that does it. */
const commands = {
  cases: { needs: ['shared'], program: 'scripts/policy-cases.mjs' },
  import: { needs: ['shared', 'server'], program: 'server/dist/import-document.js' },
};

const [name, ...words] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(
    `Use one of: ${Object.keys(commands)
      .map((known) => `npm run policy:${known} -- FILE`)
      .join(', ')}`,
  );
  process.exit(1);
}
// npm runs in the project's folder: a path is meant from where it was typed.
const from = process.env.INIT_CWD ?? process.cwd();
const paths = words.map((word) => (word.startsWith('--') ? word : path.resolve(from, word)));
process.exitCode =
  (await ensureInstalled()) ||
  (await build(command.needs)) ||
  (await run(process.execPath, [path.join(root, command.program), ...paths]));
