import { type RuleSet } from '@titles/shared/eligibility/types';
import { DomainError } from '@titles/shared/errors';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { type EntityManager } from 'typeorm';
import { verified } from './rule-set-content';
import { RuleSetVersion } from './rule-set-version.entity';

/** A version without its content. */
export type VersionSummary = Omit<RuleSetVersion, 'content'>;

export const newestOf = (manager: EntityManager): Promise<VersionSummary | null> =>
  manager.findOne(RuleSetVersion, { where: { state: 'published' }, order: { number: 'DESC' } });

/** What is in force, by its label: the newest published version, before the first one the set of this release. */
export const labelOf = (newest: VersionSummary | null): string => newest?.label ?? bundled.id;

export async function draftOf(manager: EntityManager, id: string): Promise<VersionSummary> {
  const version = await manager.findOneBy(RuleSetVersion, { id });
  if (!version) throw new DomainError('not-found', `没有编号为「${id}」的规则版本，请用 list 查看编号。`);
  if (version.state !== 'draft') throw notDraft(version);
  return version;
}

function notDraft({ label, state }: VersionSummary): DomainError {
  return new DomainError(
    'conflict',
    state === 'withdrawn'
      ? `「${label}」已经撤回，请重新起草。`
      : `「${label}」已经发布，不能再改；需要时可以换回更早的版本。`,
  );
}

export const overtaken = ({ label, basedOn }: VersionSummary, newest: VersionSummary | null): DomainError =>
  new DomainError(
    'conflict',
    `「${label}」是对照「${basedOn ?? ''}」起草的，现行版本已是「${labelOf(newest)}」，请重新起草并核对报告。`,
  );

/** The rule set of a version; throws `conflict` for a row that was damaged since. */
export async function soundOf(manager: EntityManager, { id, label }: VersionSummary): Promise<RuleSet> {
  const version = await manager.findOneOrFail(RuleSetVersion, {
    where: { id },
    select: { id: true, label: true, content: true, sha256: true },
  });
  try {
    return verified(version);
  } catch {
    throw new DomainError('conflict', `「${label}」存下的内容已损坏，请重新起草。`);
  }
}

/** A step that only a draft can take. */
export async function take(
  manager: EntityManager,
  draft: VersionSummary,
  step: Partial<RuleSetVersion>,
): Promise<void> {
  const { affected } = await manager.update(RuleSetVersion, { id: draft.id, state: 'draft' }, step);
  if (!affected) throw new DomainError('conflict');
}
