import { readFileSync, statSync } from 'node:fs';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { refuseSize } from './documents/decode';
import { reportAsData, reportOf } from './documents/import-report';
import { ImportService } from './documents/import.service';
import { readOfficialText } from './documents/official-text';
import { UnreadableText } from './documents/unreadable-text';
import { startFailure } from './start-failure';

const ACCEPT_REMOVAL = '--accept-removal';
const JSON_WANTED = '--json';

/** Imports the official text in a file into the configured database; `--json` reports as one object. */
async function main(words: readonly string[]): Promise<void> {
  const acceptRemoval = words.includes(ACCEPT_REMOVAL);
  const file = words.find((word) => word !== ACCEPT_REMOVAL && word !== JSON_WANTED);
  if (file === undefined)
    throw new UnreadableText(null, 'No file', 'Use: npm run policy:import -- FILE', '没有写文件名');
  const text = readOfficialText(bytesOf(file));
  const app = await createApp(readConfig(), new SystemClock());
  try {
    const done = await app.get(ImportService).import(text, { acceptRemoval });
    console.log(words.includes(JSON_WANTED) ? JSON.stringify(reportAsData(done)) : reportOf(done));
  } finally {
    await app.close();
  }
}

function bytesOf(file: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile())
    throw new UnreadableText(
      null,
      `${file} is no file`,
      'Name the file of the official text',
      '找不到这个文件',
    );
  refuseSize(stat.size);
  return readFileSync(file);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof UnreadableText ? `Not imported: ${error.message}` : startFailure(error);
  if (process.argv.includes(JSON_WANTED)) console.log(JSON.stringify({ error: { message } }));
  console.error(message);
  process.exit(1);
});
