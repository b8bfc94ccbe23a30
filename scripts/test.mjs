// npm test: installs what is missing, then check, build, journeys on both databases, guards, browser.
// npm run test:long: the same with the full counts of properties (TEST_LONG=1).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkStages } from './check.mjs';
import { ensureDebianPackages, ensureInstalled } from './install.mjs';
import { slowestFiles } from './slowest.mjs';
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
  jest('journeys', '--maxWorkers=2'),
  jest('guards', '--runInBand'),
  jest('browser', '--runInBand'),
]);

const found = projects
  .map((project) => path.join(reports, `${project}.json`))
  // A stage that did not run has no report; the exit code says so.
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => found.reduce((total, report) => total + report[key], 0);
console.log(`\nThe slowest test files:\n${slowestFiles(found).join('\n')}`);
console.log(
  `\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`,
);
process.exitCode = code;
