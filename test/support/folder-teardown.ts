import { existsSync, readdirSync, rmSync } from 'node:fs';

/** The folder of the run goes; tests that left anything in the temporary directory fail the run. */
export default function teardown(): void {
  const { TEST_FOLDER: folder, TMPDIR: temporary } = process.env;
  if (!folder || !temporary || !existsSync(folder)) return;
  const left = readdirSync(temporary);
  rmSync(folder, { recursive: true, force: true });
  if (left.length > 0)
    throw new Error(`Tests left this in the temporary directory: ${left.join(', ')}; use testFolder().`);
}
