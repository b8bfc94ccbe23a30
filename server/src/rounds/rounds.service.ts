import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { describedFailure } from '../described-failure';
import { Repeated } from './repeated';

/** What each process does again and again while it runs: features register it in their `onModuleInit`. */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Rounds.name);
  private readonly all: { work: Repeated; interval: number; atOnce: boolean }[] = [];

  /**
   * @param interval in milliseconds
   * @param failed what did not come about when a round fails, as a sentence; the next round is held all the same
   * @param atOnce the first round is over before the service starts, instead of after the first interval
   */
  every(
    interval: number,
    failed: string,
    round: () => Promise<unknown>,
    { atOnce = false } = {},
  ): Pick<Repeated, 'stop'> {
    const work = new Repeated(round, (error) => this.log.error(`${failed}: ${describedFailure(error)}`));
    this.all.push({ work, interval, atOnce });
    return work;
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { work, interval, atOnce } of this.all) {
      if (atOnce) await work.round();
      work.start(interval);
    }
  }

  /** Waits for the rounds that are under way; none begins after them. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.all.map(({ work }) => work.stop()));
  }
}
