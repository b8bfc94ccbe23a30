// npm test: installs what is missing, then check, build, journeys on both databases, guards, browser.
// npm run test:long: the same with the full counts of properties (TEST_LONG=1).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkStages } from './check.mjs';
import { ensureDebianPackages, ensureInstalled } from './install.mjs';
import { slowestFiles } from './slowest.mjs';
import { root, run, stages, tool } from './stage.mjs';

const reports = path.join(root, '.cache', 'jest');
const jest = (name, ...more) => {
  const report = path.join(reports, `${name}.json`);
  const args = ['--selectProjects', ...name.split(' and '), '--json', `--outputFile=${report}`, ...more];
  return [name, () => run(...tool('jest', ...args))];
};

if (process.argv.includes('--long')) process.env.TEST_LONG = '1';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const suites = [
  jest('unit'),
  ['build', () => run(process.execPath, ['scripts/build.mjs'])],
  jest('journeys', '--maxWorkers=3'),
  jest('guards and browser', '--maxWorkers=2'),
];
const code = await stages([
  ['install', ensureInstalled],
  ['system packages', () => ensureDebianPackages(['chromium', 'fonts-noto-cjk', 'mariadb-server'])],
  ...checkStages.filter(([name]) => name !== 'unit'),
  ...suites,
]);

const found = suites
  .map(([name]) => path.join(reports, `${name}.json`))
  // The build has no report, nor has a stage that did not run; the exit code says so.
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => found.reduce((total, report) => total + report[key], 0);
console.log(`\nThe slowest test files:\n${slowestFiles(found).join('\n')}`);
console.log(
  `\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`,
);
process.exitCode = code;
