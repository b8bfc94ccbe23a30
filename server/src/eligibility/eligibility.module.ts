import { Module } from '@nestjs/common';
import { DerivedFacts } from './derived-facts.service';
import { EligibilityData } from './eligibility-data.service';
import { EligibilityController } from './eligibility.controller';
import { RuleSetPublishingController } from './rule-set-publishing.controller';
import { RuleSetPublishing } from './rule-set-publishing.service';
import { RuleSetRelease } from './rule-set-release.service';
import { RuleSets } from './rule-sets.service';
import { SavedChecksService } from './saved-checks.service';

@Module({
  controllers: [EligibilityController, RuleSetPublishingController],
  providers: [SavedChecksService, RuleSets, RuleSetPublishing, RuleSetRelease, DerivedFacts, EligibilityData],
  exports: [RuleSets],
})
export class EligibilityModule {}
