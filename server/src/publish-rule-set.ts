import { readFileSync, statSync } from 'node:fs';
import { DomainError } from '@titles/shared/errors';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { help, type PublishCommand, readCommand, WrongCommand } from './eligibility/publish-command';
import { refuseSize } from './eligibility/rule-set-content';
import { RuleSetPublishing, type VersionSummary } from './eligibility/rule-set-publishing.service';
import { listLines, versionLines } from './eligibility/version-lines';
import { startFailure } from './start-failure';

type Step = Exclude<PublishCommand, { step: 'help' | 'list' }>;

/** Takes one step of publishing a rule set in the configured database. */
async function main(words: readonly string[]): Promise<void> {
  const command = readCommand(words);
  if (command.step === 'help') {
    console.log(help);
    return;
  }
  const step = command.step === 'list' ? null : prepared(command);
  const app = await createApp(readConfig(), new SystemClock());
  try {
    const publishing = app.get(RuleSetPublishing);
    if (step === null) {
      const versions = await publishing.list();
      console.log(command.json ? JSON.stringify({ versions }) : listLines(versions));
    } else {
      const version = await step(publishing);
      console.log(command.json ? JSON.stringify(version) : versionLines(version));
    }
  } finally {
    await app.close();
  }
}

/** The step, its file read, before any database is opened for it. */
function prepared({ step, target, by }: Step): (publishing: RuleSetPublishing) => Promise<VersionSummary> {
  if (step === 'approve') return (publishing) => publishing.approve(target, by);
  if (step === 'withdraw') return (publishing) => publishing.withdraw(target, by);
  if (step === 'roll-back') return (publishing) => publishing.rollBack(target, by);
  const json = textOf(target);
  return (publishing) => publishing.draft(json, by);
}

function textOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new WrongCommand(`${file} is no file; name the file of the rule set.`);
  refuseSize(stat.size);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new WrongCommand(`${file} is not UTF-8; save it again with that encoding.`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof WrongCommand || error instanceof DomainError;
  const message = known ? error.message : startFailure(error);
  if (process.argv.includes('--json')) {
    const { code, fields } =
      error instanceof DomainError
        ? (error as DomainError)
        : new DomainError(known ? 'bad-input' : 'internal', message);
    console.log(JSON.stringify({ error: { code, message, fields } }));
  }
  console.error(known ? `Not done: ${message}` : message);
  process.exit(1);
});
