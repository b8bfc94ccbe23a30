import { Controller } from '@nestjs/common';
import { eligibility } from '@titles/shared/contract/eligibility';
import { type Input } from '@titles/shared/contract/endpoint';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { RuleSets } from './rule-sets.service';
import { type SavedCheck } from './saved-check.entity';
import { SavedChecksService } from './saved-checks.service';

const shown = ({ id, savedAt, ruleSet, record }: SavedCheck) => ({
  id,
  savedAt: savedAt.toISOString(),
  ruleSet,
  record,
});

@Controller()
export class EligibilityController {
  constructor(
    private readonly checks: SavedChecksService,
    private readonly ruleSets: RuleSets,
  ) {}

  @Implements(eligibility.save)
  async save({ body }: Input<typeof eligibility.save>, { accountId }: SignedInCaller) {
    return shown(await this.checks.save(accountId, body));
  }

  @Implements(eligibility.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    return { checks: (await this.checks.list(accountId)).map(shown) };
  }

  @Implements(eligibility.remove)
  async remove({ params }: Input<typeof eligibility.remove>, { accountId }: SignedInCaller) {
    await this.checks.remove(accountId, params.checkId);
    return {};
  }

  @Implements(eligibility.ruleSets.current)
  async ruleSet() {
    return { ...(await this.ruleSets.current()) };
  }

  @Implements(eligibility.ruleSets.get)
  async ruleSetVersion({ params }: Input<typeof eligibility.ruleSets.get>) {
    return { ...(await this.ruleSets.get(params.ruleSetId)) };
  }
}
