import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Repeated } from '../repeated';
import { RuleSetPublishing } from './rule-set-publishing.service';

/** How often a process looks for rule sets whose time has come, in milliseconds. */
const INTERVAL = 30_000;

/** Brings approved rule sets into force at their time. */
@Injectable()
export class RuleSetRelease implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(RuleSetRelease.name);
  private readonly looking = new Repeated(
    () => this.publishing.publishDue(),
    (error) => this.tell(error),
  );

  constructor(private readonly publishing: RuleSetPublishing) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.publishing.publishDue().catch((error: unknown) => this.tell(error));
    this.looking.start(INTERVAL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  private tell(error: unknown): void {
    this.log.error(`Rule sets that are due could not be brought into force: ${String(error)}`);
  }
}
