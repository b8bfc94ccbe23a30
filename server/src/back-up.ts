import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command';
import { readWords, WrongCommand } from './command-line';
import { readConfig } from './config';
import { connect } from './database/connect';

const USE = 'Name the new folder of the backup: npm run backup -- FOLDER';

runCommand(async (words) => {
  const [folder, ...others] = readWords(words, {}, USE).positionals;
  if (!folder || others.length > 0) throw new WrongCommand(USE);
  await backUp(path.resolve(folder));
  return { data: { folder: path.resolve(folder) }, text: `Backed up to ${path.resolve(folder)}` };
});

/**
 * Copies the embedded database as of one moment, also while the service writes to it, and then the files: a row never
 * names a file that came after it.
 */
async function backUp(folder: string): Promise<void> {
  const { database, files } = readConfig();
  if (database.kind === 'mysql')
    throw new WrongCommand('DATABASE_URL is set; back it up with mariadb-dump, see docs/operations.md.');
  await mkdir(folder, { recursive: true });
  const source = await connect(database);
  try {
    await source.query('VACUUM INTO ?', [path.join(folder, 'titles.db')]);
  } finally {
    await source.destroy();
  }
  const arriving = path.join(files, 'arriving');
  await cp(files, path.join(folder, 'files'), { recursive: true, filter: (from) => from !== arriving }).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    },
  );
}
