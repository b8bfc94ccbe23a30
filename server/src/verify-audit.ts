import { parseArgs } from 'node:util';
import { createApp } from './app';
import { AuditCheck, type AuditReport } from './audit/audit-check.service';
import { type Link } from './audit/chain';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { startFailure } from './start-failure';

const USE = 'Use: npm run audit:verify -- [--head POSITION:HASH] [--json]';

class WrongCommand extends Error {}

/** Checks the audit of the configured database; ends with 1 when something is wrong. */
async function main(words: string[]): Promise<void> {
  const { noted, json } = read(words);
  const app = await createApp({ ...readConfig(), sealEvery: 0 }, new SystemClock());
  try {
    const report = await app.get(AuditCheck).verify(noted);
    console.log(json ? JSON.stringify(report) : lines(report));
    if (report.broken) process.exitCode = 1;
  } finally {
    await app.close();
  }
}

function read(words: string[]): { noted: Link | null; json: boolean } {
  const { head, json } = parsed(words);
  if (head === undefined) return { noted: null, json };
  const [, position, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(head) ?? [];
  if (position === undefined || hash === undefined) throw new WrongCommand(`"${head}" is no head. ${USE}`);
  return { noted: { position: Number(position), hash }, json };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: { head: { type: 'string' }, json: { type: 'boolean', default: false } },
    }).values;
  } catch {
    throw new WrongCommand(USE);
  }
}

function lines({ broken, sealed, waiting, head }: AuditReport): string {
  const tail = [
    `  waiting  ${waiting} to be sealed`,
    `  head     ${head.position}:${head.hash}`,
    'Note the head elsewhere, and give it with --head next time: then a chain that was cut or written anew shows.',
  ];
  if (!broken) return [`OK: ${sealed} entries are as they were sealed.`, ...tail].join('\n');
  const { position, entryId, reason } = broken;
  const place = [
    position === null ? [] : `position ${position}`,
    entryId === null ? [] : `entry ${entryId}`,
  ].flat();
  return [`Broken at ${place.join(', ')}: ${reason}.`, ...tail].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof WrongCommand ? `Not done: ${error.message}` : startFailure(error));
  process.exit(1);
});
