import { spawn } from 'node:child_process';
import { root } from './stage.mjs';

const EVERY = 15_000;

/** Runs a command and says that it is still at work; shows its output only when it fails. Resolves with the exit code. */
export function quietly(what, command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const start = performance.now();
    const seconds = () => ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${what} …`);
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const still = setInterval(() => console.log(`${what}: ${seconds()} s so far …`), EVERY);
    const done = (code) => {
      clearInterval(still);
      if (code) process.stderr.write(Buffer.concat(output));
      console.log(`${what}: ${code ? 'failed after' : 'done in'} ${seconds()} s.`);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}
