// npm run check: format, lint, dependency rules, dead code, types, unit tests.
import { run, stages, tool } from './stage.mjs';

export const checkStages = [
  ['format', () => run(...tool('prettier', '--check', '--log-level', 'warn', '.'))],
  ['lint', () => run(...tool('eslint', '.', '--max-warnings', '0'))],
  [
    'dependency rules',
    () =>
      run(
        ...tool(
          'depcruise',
          'shared/src',
          'server/src',
          'miniapp/src',
          'console/src',
          '--config',
          '.dependency-cruiser.cjs',
        ),
      ),
  ],
  ['dead code', () => run(...tool('knip'))],
  ['types', () => types()],
  ['unit', () => run(...tool('jest', '--selectProjects', 'unit'))],
];

async function types() {
  for (const name of ['shared', 'server', 'miniapp', 'console', 'test']) {
    const code = await run(...tool('tsc', '-p', name));
    if (code) return code;
  }
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await stages(checkStages);
