import folderSetup from './folder-setup';
import { runFolder } from './folder';
import { startMariadb } from './mariadb';

declare global {
  var stopMariadb: (() => Promise<void>) | undefined;
}

/** Once a run: the folder of the run, and a private MariaDB in it. */
export default async function setup(): Promise<void> {
  folderSetup();
  const { url, stop } = await startMariadb(runFolder());
  process.env.TEST_MARIADB = url;
  globalThis.stopMariadb = stop;
}
