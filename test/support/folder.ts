import { mkdtempSync } from 'node:fs';
import path from 'node:path';

/** A new folder of this run, which is deleted with all others when the run ends. */
export function testFolder(name: string): string {
  return mkdtempSync(path.join(runFolder(), `${name}-`));
}

/** Where this run keeps all that it writes. */
export function runFolder(): string {
  const folder = process.env.TEST_FOLDER;
  if (!folder) throw new Error('This project of jest.config.cjs has no global setup, so it has no folder.');
  return folder;
}
