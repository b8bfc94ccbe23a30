import { Module } from '@nestjs/common';
import { DerivedFacts } from './derived-facts.service';
import { EligibilityData } from './eligibility-data.service';
import { EligibilityController } from './eligibility.controller';
import { RuleSetPublishing } from './rule-set-publishing.service';
import { RuleSets } from './rule-sets.service';
import { SavedChecksService } from './saved-checks.service';

@Module({
  controllers: [EligibilityController],
  providers: [SavedChecksService, RuleSets, RuleSetPublishing, DerivedFacts, EligibilityData],
})
export class EligibilityModule {}
