import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Repeated } from '../repeated';
import { WechatEvents } from '../wechat/push/wechat-events.service';
import { Erasures } from './erasures.service';

/** How often a process looks for what WeChat asked for, in milliseconds. */
const INTERVAL = 5000;
const LOOK_AGAIN = 30 * 60 * 1000;
const ways = {
  user_authorization_revoke: 'revoked',
  user_authorization_cancellation: 'cancelled',
} as const;

/** Deletes who takes back at WeChat what the mini-program may know, or gives up WeChat altogether. */
@Injectable()
export class ErasureWorker implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Privacy');
  private readonly failed = (error: unknown) =>
    this.log.error(`Somebody could not be deleted, and is tried again: ${(error as Error).name}`);
  private readonly waiting = new Repeated(() => this.erasures.carryOutWaiting(), this.failed);
  private readonly aftermath = new Repeated(() => this.erasures.lookAgain(), this.failed);

  constructor(
    private readonly erasures: Erasures,
    private readonly events: WechatEvents,
  ) {}

  /** WeChat waits five seconds for an answer: the event is kept with the order to delete, which is carried out after it. */
  onModuleInit(): void {
    for (const type of ['user_authorization_revoke', 'user_authorization_cancellation'] as const)
      this.events.on(type, async (manager, { openid }) => {
        await this.erasures.ask(manager, { accountId: null, openid }, ways[type]);
      });
  }

  onApplicationBootstrap(): void {
    this.waiting.start(INTERVAL);
    this.aftermath.start(LOOK_AGAIN);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.waiting.stop();
    await this.aftermath.stop();
  }
}
