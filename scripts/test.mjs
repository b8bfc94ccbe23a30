// npm test: installs what is missing, then check, build, journeys on both databases, guards, browser.
// npm run test:long: the same with the full counts of properties (TEST_LONG=1).
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkStages } from './check.mjs';
import { ensureDebianPackages, ensureInstalled } from './install.mjs';
import { root, run, stages, tool } from './stage.mjs';

const reports = path.join(root, '.cache', 'jest');
const jest = (project, ...more) => [
  project,
  () =>
    run(
      ...tool(
        'jest',
        '--selectProjects',
        project,
        '--json',
        `--outputFile=${path.join(reports, `${project}.json`)}`,
        ...more,
      ),
    ),
];

if (process.argv.includes('--long')) process.env.TEST_LONG = '1';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const projects = ['unit', 'journeys', 'guards', 'browser'];
const code = await stages([
  ['install', ensureInstalled],
  ['system packages', () => ensureDebianPackages(['chromium', 'fonts-noto-cjk', 'mariadb-server'])],
  ...checkStages.filter(([name]) => name !== 'unit'),
  jest('unit'),
  ['build', () => run(process.execPath, ['scripts/build.mjs'])],
  jest('journeys'),
  jest('guards', '--runInBand'),
  jest('browser', '--runInBand'),
]);

const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
for (const project of projects) {
  try {
    const report = JSON.parse(readFileSync(path.join(reports, `${project}.json`), 'utf8'));
    for (const key of Object.keys(counts)) counts[key] += report[key];
  } catch {
    // A stage that did not run has no report; the exit code says so.
  }
}
console.log(
  `\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`,
);
process.exitCode = code;
