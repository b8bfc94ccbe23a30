import { AuditCheck, type AuditReport } from './audit/audit-check.service';
import { type Link } from './audit/chain';
import { runCommand, withService } from './command';
import { readOptions, WrongCommand } from './command-line';

const USE = 'Use: npm run audit:verify -- [--head POSITION:HASH] [--json]';

/** Checks the audit of the configured database; ends with 1 when something is wrong. */
runCommand(async (words) => {
  const noted = linkOf(readOptions(words, { head: { type: 'string' } }, USE).head);
  const report = await withService((app) => app.get(AuditCheck).verify(noted), { sealEvery: 0 });
  return { data: report, text: lines(report), failed: report.broken !== null };
});

function linkOf(head: string | undefined): Link | null {
  if (head === undefined) return null;
  const [, position, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(head) ?? [];
  if (position === undefined || hash === undefined) throw new WrongCommand(`"${head}" is no head. ${USE}`);
  return { position: Number(position), hash };
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
