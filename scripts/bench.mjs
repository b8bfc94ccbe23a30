// npm run bench -- NAME [--json]: measures against peers; exits 0 when it measured, whether or not the goals hold.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './stage.mjs';

const folder = path.join(root, 'test', 'bench');
const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'bench.mjs')));
const [name, ...flags] = process.argv.slice(2);

/** What prepares says so on stderr: stdout belongs to the result. Resolves with the exit code. */
const node = (file, args, stdout) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(folder, file), ...args], {
      cwd: root,
      stdio: ['ignore', stdout, 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

if (!names.includes(name) || flags.some((flag) => flag !== '--json')) {
  const wrong = name === undefined ? 'Name a bench' : `There is no bench "${[name, ...flags].join(' ')}"`;
  console.error(`${wrong}: npm run bench -- NAME [--json], where NAME is ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  process.exitCode =
    (await node('prepare.mjs', [name], 2)) || (await node('main.mjs', [name, ...flags], 'inherit'));
}
