import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Citing } from '../citations/citing.service';
import { Rounds } from '../rounds/rounds.service';
import { AnswerChecks } from './answer-checks.service';

const HOUR = 60 * 60 * 1000;

/** When answers are looked at: with each change of clauses, and each hour for those whose time is over. */
@Injectable()
export class AnswerWatch implements OnModuleInit {
  constructor(
    private readonly checks: AnswerChecks,
    private readonly citing: Citing,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.citing.register({ flag: (manager, changed) => this.checks.flag(manager, changed) });
    const failed = 'Authors of answers whose time is over could not be told';
    this.rounds.every(HOUR, failed, () => this.checks.tellExpired());
  }
}
