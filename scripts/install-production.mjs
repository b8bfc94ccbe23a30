// Installs what the service runs with, and nothing else, into a folder that holds the two manifests and the lock file.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'npm',
  [
    'ci',
    '--omit=dev',
    '--workspace=shared',
    '--workspace=server',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exit(status ?? 1);
