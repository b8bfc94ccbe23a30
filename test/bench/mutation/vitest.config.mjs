// @ts-check
// The engine's own tests and the cases of the rules, in one graph of modules that is loaded once: jest loads it anew
// for each file. Few runs of each property: a mutant meets hundreds of them.
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../../..');

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@titles\/shared\//, replacement: `${root}/shared/src/` }] },
  test: {
    globals: true,
    isolate: false,
    testTimeout: 20_000,
    setupFiles: [path.join(import.meta.dirname, 'jest-globals.mjs')],
    include: ['shared/src/eligibility/*.test.ts', 'shared/src/policy/!(made-up-register|report).test.ts'],
  },
});
