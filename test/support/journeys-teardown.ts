import { rmSync } from 'node:fs';

export default async function teardown(): Promise<void> {
  await globalThis.stopMariadb?.();
  if (process.env.TEST_FOLDER) rmSync(process.env.TEST_FOLDER, { recursive: true, force: true });
}
