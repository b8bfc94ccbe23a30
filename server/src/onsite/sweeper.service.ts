import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Rounds } from '../rounds/rounds.service';
import { OnsiteAnswers } from './answers.service';
import { OnsiteAsk } from './ask.entity';
import { OnsiteMatching } from './matching.service';
import { WAITING } from './onsite.queries';
import { OnsiteRequest } from './request.entity';

/** How often a process looks, in milliseconds. */
const INTERVAL = 60_000;
const SOME = 100;

/** Asks the next lecturer where nobody answered in time, or where a process died before it asked. */
@Injectable()
export class OnsiteSweeper implements OnModuleInit {
  private readonly log = new Logger(OnsiteSweeper.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: OnsiteAnswers,
    private readonly matching: OnsiteMatching,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(INTERVAL, 'Unanswered invitations could not be read', () => this.sweep());
  }

  /** One that fails does not hold up the others. */
  async sweep(): Promise<void> {
    const { manager } = this.database.source;
    const late = await manager.find(OnsiteAsk, {
      where: { state: In(WAITING), answerBy: LessThanOrEqual(this.clock.now()) },
      order: { answerBy: 'ASC' },
      take: SOME,
    });
    for (const { id } of late) await this.safely(id, () => this.answers.lapse(id));
    const left = await manager.find(OnsiteRequest, {
      where: { state: 'asking', askId: IsNull() },
      take: SOME,
    });
    for (const { id } of left) await this.safely(id, () => this.matching.next(id));
  }

  private async safely(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error(`Nobody could be asked for ${id}: ${String(error)}`);
    }
  }
}
