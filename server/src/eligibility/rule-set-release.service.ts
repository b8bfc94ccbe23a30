import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../rounds/rounds.service';
import { RuleSetPublishing } from './rule-set-publishing.service';

/** How often a process looks for rule sets whose time has come, in milliseconds. */
const INTERVAL = 30_000;

/** Brings approved rule sets into force at their time. */
@Injectable()
export class RuleSetRelease implements OnModuleInit {
  constructor(
    private readonly publishing: RuleSetPublishing,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    const failed = 'Rule sets that are due could not be brought into force';
    this.rounds.every(INTERVAL, failed, () => this.publishing.publishDue(), { atOnce: true });
  }
}
