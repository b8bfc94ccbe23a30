import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Repeated } from '../repeated';
import { OnsiteAnswers } from './answers.service';
import { OnsiteAsk } from './ask.entity';
import { OnsiteMatching } from './matching.service';
import { OnsiteRequest } from './request.entity';

/** How often a process looks, in milliseconds. */
const INTERVAL = 60_000;
const SOME = 100;

/** Asks the next lecturer where nobody answered in time, or where a process died before it asked. */
@Injectable()
export class OnsiteSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OnsiteSweeper.name);
  private readonly sweeping = new Repeated(
    () => this.sweep(),
    (error) => this.log.error(`Unanswered invitations could not be read: ${String(error)}`),
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: OnsiteAnswers,
    private readonly matching: OnsiteMatching,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeping.start(INTERVAL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweeping.stop();
  }

  /** One that fails does not hold up the others. */
  async sweep(): Promise<void> {
    const { manager } = this.database.source;
    const late = await manager.find(OnsiteAsk, {
      where: { state: In(['open', 'countered']), answerBy: LessThanOrEqual(this.clock.now()) },
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
