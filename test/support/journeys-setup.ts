import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startMariadb } from './mariadb';

declare global {
  var stopMariadb: (() => Promise<void>) | undefined;
}

/** Once a run: a folder for everything the journeys write, and a private MariaDB in it. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'titles-journeys-'));
  process.env.TEST_FOLDER = folder;
  const { url, stop } = await startMariadb(folder);
  process.env.TEST_MARIADB = url;
  globalThis.stopMariadb = stop;
}
