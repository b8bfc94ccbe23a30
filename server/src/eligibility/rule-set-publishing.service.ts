import { Injectable, Logger } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { type RuleSet } from '@titles/shared/eligibility/types';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { madeUpPeople } from '@titles/shared/policy/made-up-register';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { type Actor, Audit, byService } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { PublishedContent } from '../http/published.service';
import { newId } from '../ids';
import { reportOf } from '@titles/shared/policy/report';
import { assertUsable, canonical, readRuleSet, sha256Of } from './rule-set-content';
import { labelForReturn } from './rule-set-label';
import { RuleSetVersion } from './rule-set-version.entity';
import { RuleSets } from './rule-sets.service';
import {
  draftOf,
  labelOf,
  newestOf,
  overtaken,
  soundOf,
  take,
  type VersionSummary,
} from './rule-set-versions.queries';
import { actorOf, isAuthor, type Signer, signerOf } from './signer';

/** Made-up people tell who gains and who loses, for a first impression in less than a second. */
const REPORTED_PEOPLE = 2000;

export type { VersionSummary };

/** How a rule set comes into force: one person drafts it, another one approves it. Nothing that was published changes. */
@Injectable()
export class RuleSetPublishing {
  private readonly log = new Logger(RuleSetPublishing.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedContent,
    private readonly ruleSets: RuleSets,
    private readonly audit: Audit,
  ) {}

  /** Reads and checks a rule file and keeps it, with the report on it, as a draft. */
  async draft(json: string, by: string | Signer): Promise<VersionSummary> {
    return this.keep(readRuleSet(json), signerOf(by));
  }

  /**
   * Brings a draft into force, by somebody who did not draft it, if what it was compared with is still in force; or
   * lets it wait for its time.
   */
  async approve(id: string, by: string | Signer, publishAt: Date | null = null): Promise<VersionSummary> {
    const signer = signerOf(by);
    return this.exclusively(async (manager) => {
      const draft = await draftOf(manager, id);
      if (isAuthor(draft, signer))
        throw new DomainError('not-allowed', '起草人不能批准自己起草的规则版本，请换一位同事批准。');
      if (draft.publishAt !== null)
        throw new DomainError('conflict', `「${draft.label}」已经批准，正等待生效。`);
      const newest = await newestOf(manager);
      if (draft.basedOn !== labelOf(newest)) throw overtaken(draft, newest);
      await soundOf(manager, draft);
      const approved = { ...draft, approver: signer.name, approverAccount: signer.account };
      if (publishAt !== null && publishAt > this.clock.now()) {
        const { approver, approverAccount } = approved;
        await take(manager, draft, { approver, approverAccount, publishAt });
        await this.record(manager, 'rule-set.approved', draft, actorOf(signer));
        return { ...approved, publishAt };
      }
      return this.bringIntoForce(manager, approved, newest, actorOf(signer));
    });
  }

  /** Brings the approved drafts whose time has come into force. One that was overtaken needs a new approval. */
  async publishDue(): Promise<string[]> {
    const due = await this.database.source.manager.find(RuleSetVersion, {
      where: { state: 'draft', publishAt: LessThanOrEqual(this.clock.now()) },
      order: { publishAt: 'ASC', id: 'ASC' },
    });
    const labels: string[] = [];
    for (const { id, label } of due) if (await this.tryPublish(id)) labels.push(label);
    return labels;
  }

  private async tryPublish(id: string): Promise<boolean> {
    return this.exclusively(async (manager) => {
      const draft = await manager.findOneBy(RuleSetVersion, { id, state: 'draft' });
      if (!draft?.publishAt || draft.publishAt > this.clock.now()) return false;
      const newest = await newestOf(manager);
      if (draft.basedOn === labelOf(newest)) {
        await this.bringIntoForce(manager, draft, newest, byService);
        return true;
      }
      await take(manager, draft, { approver: null, approverAccount: null, publishAt: null });
      this.log.warn(overtaken(draft, newest).message);
      return false;
    });
  }

  /** Who publishes at the same time waits at the first statement, and then sees what has come into force. */
  private async exclusively<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.database.write(async (manager) => {
        await this.published.changed(manager);
        return work(manager);
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict') : error;
    }
  }

  private async bringIntoForce(
    manager: EntityManager,
    approved: VersionSummary,
    newest: VersionSummary | null,
    by: Actor,
  ): Promise<VersionSummary> {
    const step = {
      state: 'published',
      number: (newest?.number ?? 0) + 1,
      approver: approved.approver,
      approverAccount: approved.approverAccount,
      publishAt: null,
      publishedAt: this.clock.now(),
    } as const;
    await take(manager, approved, step);
    await this.record(manager, 'rule-set.published', approved, by);
    return { ...approved, ...step };
  }

  /** Gives up a draft, also one that waits for its time. */
  async withdraw(id: string, by: string | Signer): Promise<VersionSummary> {
    const signer = signerOf(by);
    return this.database.write(async (manager) => {
      const draft = await draftOf(manager, id);
      const step = {
        state: 'withdrawn',
        withdrawnBy: signer.name,
        approver: null,
        approverAccount: null,
        publishAt: null,
      } as const;
      await take(manager, draft, step);
      await this.record(manager, 'rule-set.withdrawn', draft, actorOf(signer));
      return { ...draft, ...step };
    });
  }

  /** Drafts what an older version said, under a label of its own; it needs a second person like any other draft. */
  async rollBack(label: string, by: string | Signer): Promise<VersionSummary> {
    const author = signerOf(by);
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

  /** A version with its content, whatever its state. */
  async get(id: string): Promise<{ version: VersionSummary; ruleSet: RuleSet }> {
    const { manager } = this.database.source;
    const version = await manager.findOneBy(RuleSetVersion, { id });
    if (!version) throw new DomainError('not-found');
    return { version, ruleSet: await soundOf(manager, version) };
  }

  private async keep(set: RuleSet, author: Signer): Promise<VersionSummary> {
    assertUsable(set, dayInJiangmen(this.clock.now()));
    const report = reportOf({
      drafted: set,
      current: await this.ruleSets.current(),
      register: [...madeUpPeople(REPORTED_PEOPLE, 1)].map(({ record }) => record),
      reviewYear: defaultReviewYear(dayInJiangmen(this.clock.now())),
    });
    const content = canonical(set);
    const version = {
      id: newId(),
      label: set.id,
      state: 'draft',
      number: null,
      sha256: sha256Of(content),
      report,
      author: author.name,
      authorAccount: author.account,
      approver: null,
      approverAccount: null,
      publishAt: null,
      withdrawnBy: null,
      createdAt: this.clock.now(),
      publishedAt: null,
    } as const;
    try {
      return await this.database.write(async (manager) => {
        const draft = { ...version, basedOn: labelOf(await newestOf(manager)) };
        await manager.insert(RuleSetVersion, { ...draft, content });
        await this.record(manager, 'rule-set.drafted', draft, actorOf(author));
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
    actor: Actor,
  ): Promise<void> {
    const detail = { label, sha256 };
    return this.audit.append(manager, { actor, action, subject: id, detail });
  }
}
