import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError, readConfig } from './config';
import { connect } from './database/connect';
import { startFailure } from './start-failure';

/**
 * Copies the embedded database as of one moment, also while the service writes to it, and then the files: a row never
 * names a file that came after it.
 */
async function backUp(folder: string | undefined): Promise<void> {
  if (!folder) throw new ConfigError('Name the new folder of the backup: npm run backup -- FOLDER');
  const { database, files } = readConfig();
  if (database.kind === 'mysql')
    throw new ConfigError('DATABASE_URL is set; back it up with mariadb-dump, see docs/operations.md.');
  await mkdir(folder, { recursive: true });
  const source = await connect(database);
  try {
    await source.query('VACUUM INTO ?', [path.join(folder, 'titles.db')]);
  } finally {
    await source.destroy();
  }
  const arriving = path.join(files, 'arriving');
  await cp(files, path.join(folder, 'files'), { recursive: true, filter: (from) => from !== arriving }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
  console.log(`Backed up to ${folder}`);
}

backUp(process.argv[2] && path.resolve(process.argv[2])).catch((error: unknown) => {
  console.error(startFailure(error));
  process.exitCode = 1;
});
