// @ts-check
// Processes that a bench starts, and ends by their own id.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const require = createRequire(import.meta.url);
/** A module of the built server. @param {string} file below server/src */
export const server = (file) => require(path.join(root, 'server/dist', `${file}.js`));

/**
 * @typedef {object} Running
 * @property {string} address `http://127.0.0.1:PORT`
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a Node process that prints the address it listens on.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Running>}
 */
export function listening(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const reluctant = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(reluctant);
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      if (printed.length < 20_000) printed += chunk;
      // Other addresses may stand within sentences before it.
      const port = /^(?:Ready on )?http:\/\/[\w.]+:(\d+)/m.exec(printed)?.[1];
      if (port) resolve({ address: `http://127.0.0.1:${port}`, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${printed}`)));
  });
}

/** The built server with the demo season in a database of its own. @returns {Promise<Running>} */
export async function realServer() {
  const data = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  const server = await listening(['server/dist/main.js'], {
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: data,
    DATABASE_URL: '',
    DEMO: 'on',
  });
  return {
    address: server.address,
    async stop() {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
