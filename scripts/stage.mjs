import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs a command in the project's root with its output shown; resolves with the exit code. */
export const run = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
export const tool = (name, ...args) => [bin(name), args];

/** Runs the stages in turn, prints the seconds of each, and stops at the first that fails. */
export async function stages(list) {
  const seconds = [];
  for (const [name, work] of list) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const code = await work();
    const took = ((performance.now() - start) / 1000).toFixed(1);
    seconds.push(`${name} ${took} s`);
    if (code) {
      console.error(`\n${name} failed after ${took} s (exit ${code}).`);
      return code;
    }
  }
  console.log(`\nAll stages passed: ${seconds.join(', ')}.`);
  return 0;
}
