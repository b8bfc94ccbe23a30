// @ts-check
// How many changes to the engine's code its tests notice. No peer: the goal is a share.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../process.mjs';
import { figure } from '../report.mjs';
import { progress } from '../rounds.mjs';

const peers = path.join(import.meta.dirname, '../node_modules/@stryker-mutator');
const stryker = path.join(peers, 'core/bin/stryker.js');
const config = path.join(import.meta.dirname, 'stryker.json');

const ENGINE = 'shared/src/eligibility';

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }} Mutant */

async function mutate() {
  const plugin = fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'));
  const child = spawn(process.execPath, [stryker, 'run', config, '--plugins', plugin], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`Stryker ended with ${code}`);
  /** @type {{ files: Record<string, { mutants: Mutant[] }>, testFiles: Record<string, unknown> }} */
  const { files, testFiles } = JSON.parse(readFileSync(path.join(root, '.cache/mutation.json'), 'utf8'));
  // Stryker says nothing of a file of tests that it could not load.
  const idle = readdirSync(path.join(root, ENGINE)).filter(
    (file) => file.endsWith('.test.ts') && !(`${ENGINE}/${file}` in testFiles),
  );
  if (idle.length > 0) throw new Error(`No test was run of ${idle.join(', ')}.`);
  return files;
}

/** @param {Mutant[]} mutants */
function shareOf(mutants) {
  const tried = mutants.filter(({ status }) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
  );
  const noticed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  return { tried: tried.length, share: tried.length === 0 ? 100 : (100 * noticed.length) / tried.length };
}

export async function bench() {
  const files = await mutate();
  for (const [file, { mutants }] of Object.entries(files))
    for (const { status, mutatorName, replacement, location } of mutants)
      if (status === 'Survived' || status === 'NoCoverage')
        progress(`${file}:${location.start.line} ${status} ${mutatorName}: ${replacement ?? ''}`);
  const whole = shareOf(Object.values(files).flatMap(({ mutants }) => mutants));
  return [
    figure('changes tried', whole.tried, 'mutants'),
    figure('noticed by a test', whole.share, '%', 85),
    ...Object.entries(files).map(([file, { mutants }]) => {
      const { tried, share } = shareOf(mutants);
      return figure(`${path.basename(file)} (${tried})`, share, '%');
    }),
  ];
}
