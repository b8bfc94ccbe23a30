import { Module } from '@nestjs/common';
import { EligibilityController } from './eligibility.controller';
import { SavedChecksService } from './saved-checks.service';

@Module({ controllers: [EligibilityController], providers: [SavedChecksService] })
export class EligibilityModule {}
