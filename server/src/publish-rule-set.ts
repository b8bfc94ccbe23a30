import { readFileSync, statSync } from 'node:fs';
import { runCommand, withService } from './command';
import { WrongCommand } from './command-line';
import { help, type PublishCommand, readCommand } from './eligibility/publish-command';
import { refuseSize } from './eligibility/rule-set-content';
import { RuleSetPublishing, type VersionSummary } from './eligibility/rule-set-publishing.service';
import { listLines, versionLines } from './eligibility/version-lines';

type Step = Exclude<PublishCommand, { step: 'help' | 'list' }>;

/** Takes one step of publishing a rule set in the configured database. */
runCommand(async (words) => {
  const command = readCommand(words);
  if (command.step === 'help') return { data: { help }, text: help };
  if (command.step === 'list') {
    const versions = await withService((app) => app.get(RuleSetPublishing).list());
    return { data: { versions }, text: listLines(versions) };
  }
  const step = prepared(command);
  const version = await withService((app) => step(app.get(RuleSetPublishing)));
  return { data: version, text: versionLines(version) };
});

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
