import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Once a run: a folder for everything that its tests write, which goes with the process whatever happens. */
export default function setup(): void {
  // Another project of the same run has made it.
  if (process.env.TEST_FOLDER) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'titles-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  // A signal alone would end the process without that.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(code));
  process.env.TEST_FOLDER = folder;
  // What is put into the temporary directory by anybody is found there by the teardown.
  process.env.TMPDIR = path.join(folder, 'tmp');
  mkdirSync(process.env.TMPDIR);
}
