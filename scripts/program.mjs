import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, run } from './stage.mjs';

/** Installs and builds what a program needs, runs it, and ends with its exit code. With `--json` only it prints to stdout. */
export async function runProgram(program, args, needs = ['shared', 'server']) {
  if (args.includes('--json')) console.log = console.error;
  process.exitCode =
    (await ensureInstalled()) ||
    (await build(needs)) ||
    (await run(process.execPath, [path.join(root, program), ...args]));
}
