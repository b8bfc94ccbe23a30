import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../rounds/rounds.service';
import { WechatEvents } from '../wechat/push/wechat-events.service';
import { Erasures } from './erasures.service';

/** How often a process looks for what WeChat asked for, in milliseconds. */
const INTERVAL = 5000;
const LOOK_AGAIN = 30 * 60 * 1000;

/** Deletes who gives up WeChat altogether. */
@Injectable()
export class ErasureWorker implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly events: WechatEvents,
    private readonly rounds: Rounds,
  ) {}

  /** WeChat waits five seconds for an answer: the event is kept with the order to delete, which is carried out after it. */
  onModuleInit(): void {
    this.events.on('user_authorization_cancellation', async (manager, { openid }) => {
      await this.erasures.ask(manager, { accountId: null, openid }, 'cancelled');
    });
    const failed = 'Somebody could not be deleted, and is tried again';
    this.rounds.every(INTERVAL, failed, () => this.erasures.carryOutWaiting());
    this.rounds.every(LOOK_AGAIN, failed, () => this.erasures.lookAgain());
  }
}
