// npm run check: format, lint, dependency rules, dead code, types, unit tests.
import { availableParallelism } from 'node:os';
import { quietly } from './quiet.mjs';
import { run, stages, tool } from './stage.mjs';

const types = (name) => [`types of ${name}`, ...tool('tsc', '-p', name)];

/** What looks at the sources without running them, the longest first. */
const looks = [
  ['lint', ...tool('eslint', '.', '--max-warnings', '0')],
  types('miniapp'),
  types('server'),
  types('test'),
  types('console'),
  types('shared'),
  ['format', ...tool('prettier', '--check', '--log-level', 'warn', '.')],
  ['dead code', ...tool('knip')],
  [
    'dependency rules',
    ...tool(
      'depcruise',
      ...['shared/src', 'server/src', 'miniapp/src', 'console/src'],
      ...['--config', '.dependency-cruiser.cjs'],
    ),
  ],
];

/** As many at once as there are processors; after a failure none is begun. Resolves with the first exit code that is not 0. */
async function sideBySide(tasks) {
  const waiting = [...tasks];
  let failed = 0;
  const lane = async () => {
    while (!failed && waiting.length > 0) {
      const [name, command, args] = waiting.shift();
      const code = await quietly(name, command, args);
      failed ||= code;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return failed;
}

export const checkStages = [
  ['format, lint, dependency rules, dead code, types', () => sideBySide(looks)],
  ['unit', () => run(...tool('jest', '--selectProjects', 'unit'))],
];

if (process.argv[1] === import.meta.filename) process.exitCode = await stages(checkStages);
