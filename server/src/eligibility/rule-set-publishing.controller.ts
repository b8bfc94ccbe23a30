import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { ruleSetPublishing } from '@titles/shared/contract/rule-set-publishing';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { ActorNames } from '../audit/actor-names.service';
import { byAccount } from '../audit/audit.service';
import { RuleSetPublishing, type VersionSummary } from './rule-set-publishing.service';
import { RuleSets } from './rule-sets.service';
import { type Signer } from './signer';

@Controller()
export class RuleSetPublishingController {
  constructor(
    private readonly publishing: RuleSetPublishing,
    private readonly ruleSets: RuleSets,
    private readonly names: ActorNames,
  ) {}

  @Implements(ruleSetPublishing.list)
  async list(_input: unknown, caller: SignedInCaller) {
    const { id: current } = await this.ruleSets.current();
    return { versions: (await this.publishing.list()).map((version) => shown(version, current, caller)) };
  }

  @Implements(ruleSetPublishing.get)
  async get({ params }: Input<typeof ruleSetPublishing.get>, caller: SignedInCaller) {
    const { version, ruleSet } = await this.publishing.get(params.versionId);
    const { id: current } = await this.ruleSets.current();
    return { ...shown(version, current, caller), ruleSet: { ...ruleSet }, fullReport: version.report };
  }

  @Implements(ruleSetPublishing.draft)
  async draft({ body }: Input<typeof ruleSetPublishing.draft>, caller: SignedInCaller) {
    const json = JSON.stringify(body.ruleSet);
    return this.told(await this.publishing.draft(json, await this.signer(caller)), caller);
  }

  @Implements(ruleSetPublishing.approve)
  async approve({ params, body }: Input<typeof ruleSetPublishing.approve>, caller: SignedInCaller) {
    const publishAt = body.publishAt === null ? null : new Date(body.publishAt);
    const signer = await this.signer(caller);
    return this.told(await this.publishing.approve(params.versionId, signer, publishAt), caller);
  }

  @Implements(ruleSetPublishing.withdraw)
  async withdraw({ params }: Input<typeof ruleSetPublishing.withdraw>, caller: SignedInCaller) {
    return this.told(await this.publishing.withdraw(params.versionId, await this.signer(caller)), caller);
  }

  @Implements(ruleSetPublishing.rollBack)
  async rollBack({ body }: Input<typeof ruleSetPublishing.rollBack>, caller: SignedInCaller) {
    return this.told(await this.publishing.rollBack(body.label, await this.signer(caller)), caller);
  }

  private async signer({ accountId }: SignedInCaller): Promise<Signer> {
    const actor = byAccount(accountId);
    return { name: (await this.names.told([actor]))(actor), account: accountId };
  }

  private async told(version: VersionSummary, caller: SignedInCaller) {
    return shown(version, (await this.ruleSets.current()).id, caller);
  }
}

const shown = (
  { id, label, state, number, basedOn, author, approver, withdrawnBy, report, ...version }: VersionSummary,
  current: string,
  { accountId }: SignedInCaller,
) => ({
  ...{ id, label, state, number, basedOn, author, approver, withdrawnBy },
  inForce: label === current && (state === 'published' || state === 'bundled'),
  mine: version.authorAccount === accountId,
  createdAt: version.createdAt.toISOString(),
  publishAt: version.publishAt?.toISOString() ?? null,
  publishedAt: version.publishedAt?.toISOString() ?? null,
  report: report && {
    passed: report.cases.passed,
    failing: report.cases.failing.length,
    findings: report.findings.length,
    gain: report.gainLose.gain,
    lose: report.gainLose.lose,
  },
});
