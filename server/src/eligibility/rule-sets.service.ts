import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type RuleSet } from '@titles/shared/eligibility/types';
import { DomainError } from '@titles/shared/errors';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { type FindOptionsWhere, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { canonical, sha256Of, verified } from './rule-set-content';
import { type RuleSetState, RuleSetVersion } from './rule-set-version.entity';

const wasInForce: RuleSetState[] = ['published', 'bundled'];

/** The rule sets that phones and stored answers go by; a version that is broken is never handed out. */
@Injectable()
export class RuleSets implements OnApplicationBootstrap {
  private readonly log = new Logger(RuleSets.name);
  /** Versions that were read and verified, by id; null for one that is broken. */
  private readonly read = new Map<string, RuleSet | null>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keeps the rule set of this release, so that answers given with it can be explained by later releases too. */
  async onApplicationBootstrap(): Promise<void> {
    const content = canonical(bundled);
    const sha256 = sha256Of(content);
    const label = bundled.id;
    const kept = await this.database.source.manager.findOneBy(RuleSetVersion, { label });
    if (kept && !(kept.sha256 === sha256 && wasInForce.includes(kept.state)))
      this.log.error(
        `The rules of this release cannot be kept as ${label}, for another version has that name: give the rule set a new id.`,
      );
    if (kept) return;
    const version = { label, content, sha256, createdAt: this.clock.now() };
    try {
      await this.database.write((manager) =>
        manager.insert(RuleSetVersion, { id: newId(), state: 'bundled', ...version }),
      );
    } catch (error) {
      // Another process has just done it.
      if (!isDuplicate(error)) throw error;
    }
  }

  /** The newest published version that is sound; while there is none, the one of this release. */
  async current(): Promise<RuleSet> {
    const published = await this.database.source.manager.find(RuleSetVersion, {
      where: { state: 'published' },
      select: { id: true },
      order: { number: 'DESC' },
    });
    for (const { id } of published) {
      const set = await this.soundWhere({ id });
      if (set) return set;
    }
    return this.get(bundled.id);
  }

  /** A version that is or was in force, by its label. */
  async get(label: string): Promise<RuleSet> {
    const set = await this.soundWhere({ label, state: In(wasInForce) });
    if (set) return set;
    if (label === bundled.id) return bundled;
    throw new DomainError('not-found');
  }

  /** Whether an answer can have been given with a rule set of this label. */
  async isKnown(label: string): Promise<boolean> {
    const { manager } = this.database.source;
    return label === bundled.id || manager.existsBy(RuleSetVersion, { label, state: In(wasInForce) });
  }

  /** A version's rule set, verified once a process; null when it is broken. */
  private async soundWhere(where: FindOptionsWhere<RuleSetVersion>): Promise<RuleSet | null> {
    const { manager } = this.database.source;
    const found = await manager.findOne(RuleSetVersion, { where, select: { id: true } });
    if (!found) return null;
    const known = this.read.get(found.id);
    if (known !== undefined) return known;
    const version = await manager.findOneOrFail(RuleSetVersion, {
      where: { id: found.id },
      select: { id: true, label: true, content: true, sha256: true },
    });
    const set = this.soundOrNull(version);
    this.read.set(found.id, set);
    return set;
  }

  private soundOrNull(version: RuleSetVersion): RuleSet | null {
    try {
      return verified(version);
    } catch (error) {
      this.log.error(`Rule set ${version.label} is broken and is not served: ${(error as Error).message}`);
      return null;
    }
  }
}
