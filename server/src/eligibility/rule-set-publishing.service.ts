import { Injectable } from '@nestjs/common';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { type RuleSet } from '@titles/shared/eligibility/types';
import { DomainError } from '@titles/shared/errors';
import { madeUpPeople } from '@titles/shared/policy/made-up-register';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { type EntityManager } from 'typeorm';
import { Audit, type AuditAction, byTerminal } from '../audit/audit.service';
import { Clock, dayInShanghai } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { PublishedContent } from '../http/published.service';
import { newId } from '../ids';
import { reportOf } from './report';
import { assertUsable, canonical, readRuleSet, sha256Of, verified } from './rule-set-content';
import { labelForReturn } from './rule-set-label';
import { RuleSetVersion } from './rule-set-version.entity';
import { RuleSets } from './rule-sets.service';
import { isSamePerson, staffName } from '../staff-name';

/** Made-up people tell who gains and who loses, for a first impression in less than a second. */
const REPORTED_PEOPLE = 2000;

/** A version without its content. */
export type VersionSummary = Omit<RuleSetVersion, 'content'>;

/** How a rule set comes into force: one person drafts it, another one approves it. Nothing that was published changes. */
@Injectable()
export class RuleSetPublishing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedContent,
    private readonly ruleSets: RuleSets,
    private readonly audit: Audit,
  ) {}

  /** Reads and checks a rule file and keeps it, with the report on it, as a draft. */
  async draft(json: string, by: string): Promise<VersionSummary> {
    return this.keep(readRuleSet(json), staffName(by));
  }

  /** Brings a draft into force, by somebody who did not draft it, if what it was compared with is still in force. */
  async approve(id: string, by: string): Promise<VersionSummary> {
    const approver = staffName(by);
    try {
      return await this.database.write(async (manager) => {
        // First: who approves at the same time waits here, and then sees what has come into force.
        await this.published.changed(manager);
        const draft = await draftOf(manager, id);
        if (draft.author !== null && isSamePerson(draft.author, approver))
          throw new DomainError('not-allowed', '起草人不能批准自己起草的规则版本，请换一位同事批准。');
        const newest = await newestOf(manager);
        if (draft.basedOn !== labelOf(newest)) throw overtaken(draft, newest);
        await assertSound(manager, draft);
        const step = {
          state: 'published',
          number: (newest?.number ?? 0) + 1,
          approver,
          publishedAt: this.clock.now(),
        } as const;
        await take(manager, draft, step);
        await this.record(manager, 'rule-set.published', draft, approver);
        return { ...draft, ...step };
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict') : error;
    }
  }

  /** Gives up a draft. */
  async withdraw(id: string, by: string): Promise<VersionSummary> {
    const withdrawnBy = staffName(by);
    return this.database.write(async (manager) => {
      const draft = await draftOf(manager, id);
      const step = { state: 'withdrawn', withdrawnBy } as const;
      await take(manager, draft, step);
      await this.record(manager, 'rule-set.withdrawn', draft, withdrawnBy);
      return { ...draft, ...step };
    });
  }

  /** Drafts what an older version said, under a label of its own; it needs a second person like any other draft. */
  async rollBack(label: string, by: string): Promise<VersionSummary> {
    const author = staffName(by);
    const { manager } = this.database.source;
    if (label === labelOf(await newestOf(manager)))
      throw new DomainError('conflict', `「${label}」就是现行版本，不用换回。`);
    const older = await this.ruleSets.get(label).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, `没有完好的、发布过的规则版本「${label}」，请用 list 查看名称。`);
    });
    const taken = await manager.find(RuleSetVersion, { select: { label: true } });
    const id = labelForReturn(label, new Set(taken.map((version) => version.label)));
    return this.keep({ ...older, id }, author);
  }

  /** Every version, the newest first. */
  async list(): Promise<VersionSummary[]> {
    return this.database.source.manager.find(RuleSetVersion, { order: { id: 'DESC' } });
  }

  private async keep(set: RuleSet, author: string): Promise<VersionSummary> {
    assertUsable(set, dayInShanghai(this.clock.now()));
    const report = reportOf({
      drafted: set,
      current: await this.ruleSets.current(),
      register: [...madeUpPeople(REPORTED_PEOPLE, 1)].map(({ record }) => record),
      reviewYear: defaultReviewYear(dayInShanghai(this.clock.now())),
    });
    const content = canonical(set);
    const version = {
      id: newId(),
      label: set.id,
      state: 'draft',
      number: null,
      sha256: sha256Of(content),
      report,
      author,
      approver: null,
      withdrawnBy: null,
      createdAt: this.clock.now(),
      publishedAt: null,
    } as const;
    try {
      return await this.database.write(async (manager) => {
        const draft = { ...version, basedOn: labelOf(await newestOf(manager)) };
        await manager.insert(RuleSetVersion, { ...draft, content });
        await this.record(manager, 'rule-set.drafted', draft, author);
        return draft;
      });
    } catch (error) {
      throw isDuplicate(error)
        ? new DomainError('conflict', `名称「${set.id}」已经用过，请给规则集的 id 换一个新的名称。`)
        : error;
    }
  }

  private record(
    manager: EntityManager,
    action: AuditAction,
    { id, label, sha256 }: VersionSummary,
    by: string,
  ): Promise<void> {
    const detail = { label, sha256 };
    return this.audit.append(manager, { actor: byTerminal(by), action, subject: id, detail });
  }
}

const newestOf = (manager: EntityManager): Promise<VersionSummary | null> =>
  manager.findOne(RuleSetVersion, { where: { state: 'published' }, order: { number: 'DESC' } });

/** What is in force, by its label: the newest published version, before the first one the set of this release. */
const labelOf = (newest: VersionSummary | null): string => newest?.label ?? bundled.id;

async function draftOf(manager: EntityManager, id: string): Promise<VersionSummary> {
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

const overtaken = ({ label, basedOn }: VersionSummary, newest: VersionSummary | null): DomainError =>
  new DomainError(
    'conflict',
    `「${label}」是对照「${basedOn ?? ''}」起草的，现行版本已是「${labelOf(newest)}」，请重新起草并核对报告。`,
  );

/** A draft whose row was damaged since must not come into force. */
async function assertSound(manager: EntityManager, { id, label }: VersionSummary): Promise<void> {
  const version = await manager.findOneOrFail(RuleSetVersion, {
    where: { id },
    select: { id: true, label: true, content: true, sha256: true },
  });
  try {
    verified(version);
  } catch {
    throw new DomainError('conflict', `「${label}」存下的内容已损坏，请重新起草。`);
  }
}

/** A step that only a draft can take. */
async function take(
  manager: EntityManager,
  draft: VersionSummary,
  step: Partial<RuleSetVersion>,
): Promise<void> {
  const { affected } = await manager.update(RuleSetVersion, { id: draft.id, state: 'draft' }, step);
  if (!affected) throw new DomainError('conflict');
}
