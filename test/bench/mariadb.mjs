// @ts-check
// The tests' own private MariaDB, as quick as they have it or as durable as production.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';
import { createConnection } from 'mysql2/promise';
import { root } from './process.mjs';

/** @typedef {import('@titles/server/config').DatabaseConfig} DatabaseConfig */
/** @typedef {{ config: DatabaseConfig, stop: () => Promise<void> }} Started */

/** Every commit is on the disk before it is told; with memory for what the benches write. */
export const DURABLE = [
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-buffer-pool-size=512M',
  '--innodb-log-file-size=256M',
];

/** @param {readonly string[]} [settings] instead of those of the tests @returns {Promise<Started & { url: string }>} */
export async function privateMariadb(settings) {
  const folder = mkdtempSync(path.join(tmpdir(), 'titles-bench-'));
  const { code } = transformFileSync(path.join(root, 'test/support/mariadb.ts'), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const file = path.join(root, '.cache/bench-mariadb.mjs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
  const { startMariadb } = await import(pathToFileURL(file).href);
  const { url: base, stop } = await startMariadb(folder, settings);
  const admin = await createConnection(base);
  await admin.query('CREATE DATABASE bench CHARACTER SET utf8mb4');
  await admin.end();
  const url = `${base}/bench`;
  return {
    url,
    config: { kind: 'mysql', url },
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
