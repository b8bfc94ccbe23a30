import { readFileSync, statSync } from 'node:fs';
import { runCommand, withService } from './command';
import { readWords, WrongCommand } from './command-line';
import { refuseSize } from './documents/decode';
import { reportAsData, reportOf } from './documents/import-report';
import { ImportService } from './documents/import.service';
import { readOfficialText } from './documents/official-text';
import { UnreadableText } from './documents/unreadable-text';

const USE = 'Use: npm run policy:import -- FILE [--accept-removal] [--json]';

/** Imports the official text in a file into the configured database. */
runCommand(async (words) => {
  const { values, positionals } = readWords(words, { 'accept-removal': { type: 'boolean' } }, USE);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new WrongCommand(USE);
  const acceptRemoval = values['accept-removal'] ?? false;
  try {
    const text = readOfficialText(bytesOf(file));
    const done = await withService((app) => app.get(ImportService).import(text, { acceptRemoval }));
    return { data: reportAsData(done), text: reportOf(done) };
  } catch (error) {
    throw error instanceof UnreadableText ? new WrongCommand(error.message) : error;
  }
});

function bytesOf(file: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new WrongCommand(`${file} is no file. Name the file of the official text.`);
  refuseSize(stat.size);
  return readFileSync(file);
}
