import { readFileSync, statSync } from 'node:fs';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { refuseSize } from './documents/decode';
import { reportOf } from './documents/import-report';
import { ImportService } from './documents/import.service';
import { readOfficialText } from './documents/official-text';
import { UnreadableText } from './documents/unreadable-text';
import { startFailure } from './start-failure';

const ACCEPT_REMOVAL = '--accept-removal';

/** Imports the official text in a file into the configured database. */
async function main(words: readonly string[]): Promise<void> {
  const acceptRemoval = words.includes(ACCEPT_REMOVAL);
  const file = words.find((word) => word !== ACCEPT_REMOVAL);
  if (file === undefined) throw new UnreadableText(null, 'No file', 'Use: npm run policy:import -- FILE');
  const text = readOfficialText(bytesOf(file));
  const app = await createApp(readConfig(), new SystemClock());
  try {
    console.log(reportOf(await app.get(ImportService).import(text, acceptRemoval)));
  } finally {
    await app.close();
  }
}

function bytesOf(file: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new UnreadableText(null, `${file} is no file`, 'Name the file of the official text');
  refuseSize(stat.size);
  return readFileSync(file);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UnreadableText ? `Not imported: ${error.message}` : startFailure(error));
  process.exit(1);
});
