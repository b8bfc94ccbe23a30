import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { Clock } from '../clock';
import { type SendResult, WechatGateway } from '../wechat/wechat-gateway.service';
import { Attempts } from './attempts.service';
import { Circuit } from './circuit';
import { maySendAt } from './hours';
import { type Attempt, type EndedAttempt } from './settled';
import { verdictOn } from './verdict';

/** How often a process looks for messages whose time has come, in milliseconds. */
const INTERVAL = 1000;
/** How many messages a process has under way, and a crash leaves unknown, at most: what the configuration says, or so many. */
export const SLOTS = Symbol('slots of the outbox');
const USUAL = 20;
/** How long an answer waits for others to be written down with it, in milliseconds. */
const GATHER = 20;
/** Nobody begins to ask WeChat with less of the lease left than that takes at worst. */
const MARGIN = 60_000;

/** Sends what is in the outbox; any number of processes do so side by side. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private readonly circuit: Circuit;
  private readonly underWay = new Set<Promise<void>>();
  private ended: EndedAttempt[] = [];
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly attempts: Attempts,
    private readonly gateway: WechatGateway,
    private readonly clock: Clock,
    @Optional() @Inject(SLOTS) private readonly slots = USUAL,
  ) {
    this.circuit = new Circuit(clock);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.drain(), INTERVAL);
    this.timer.unref();
  }

  /** Begins nothing more, and writes down what comes of the messages that are under way. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
    await this.drain();
  }

  /** Until when this process does not ask WeChat, which was down; null while it does. */
  restsUntil(): Date | null {
    return this.circuit.restsUntil();
  }

  /** Sends all that is due, until nothing is left or WeChat is down. */
  drain(): Promise<void> {
    this.running ??= this.work()
      .catch((error: unknown) => this.log.error(`The outbox could not be worked on: ${String(error)}`))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async work(): Promise<void> {
    // After a failure of the database there is something to write down.
    const unfinished = this.ended.length > 0 || this.underWay.size > 0;
    if (!unfinished && (this.stopping || !(await this.attempts.isAnythingDue()))) return;
    if (!this.stopping) await this.attempts.lapse();
    // Alone, so that what keeps messages from being begun does not keep answers from being written down.
    await this.turn(0);
    for (;;) {
      const more = await this.turn(this.room());
      if (more) continue;
      if (this.underWay.size > 0) await this.someEnd();
      else if (this.ended.length === 0) return;
    }
  }

  /** How many more messages may be begun now, together with writing down what has ended. */
  private room(): number {
    const resting = this.stopping || !maySendAt(this.clock.now());
    return resting ? 0 : this.circuit.room(this.slots - this.underWay.size, this.underWay.size);
  }

  /** Writes down what has ended, and begins as many; whether more is due than what could be begun at once. */
  private async turn(room: number): Promise<boolean> {
    const ended = [...this.ended];
    if (room === 0 && ended.length === 0) return false;
    const { looked, begun } = await this.attempts.turn(ended, room);
    this.ended = this.ended.slice(ended.length);
    for (const attempt of begun)
      if (this.stopping) this.ended.push({ ...attempt, result: { outcome: 'not-tried' } });
      else this.begin(attempt);
    return room > 0 && looked === room && begun.length < room;
  }

  private async someEnd(): Promise<void> {
    if (this.ended.length === 0) await Promise.race(this.underWay);
    // The others, if they are quick.
    if (this.underWay.size > 0) await Promise.race([Promise.all(this.underWay), pause(GATHER)]);
  }

  private begin(attempt: Attempt): void {
    const sent: Promise<void> = this.send(attempt).then((result) => {
      this.underWay.delete(sent);
      this.ended.push(Object.assign(attempt, { result }));
      const stopped = this.circuit.saw(verdictOn(result.outcome).provider);
      if (stopped !== undefined)
        this.log.warn(`WeChat takes no messages (${result.outcome}): the next one in ${stopped / 1000} s.`);
    });
    this.underWay.add(sent);
  }

  private async send({
    leaseUntil,
    openid,
    templateId,
    fields,
    page,
  }: Attempt): Promise<EndedAttempt['result']> {
    if (leaseUntil.getTime() - this.clock.now().getTime() < MARGIN) return { outcome: 'not-tried' };
    try {
      return await this.gateway.send({ openid, templateId, fields, ...(page && { page }) });
    } catch (error) {
      this.log.error(`A message ended without an outcome: ${error instanceof Error ? error.name : 'error'}`);
      return { outcome: 'unknown' } satisfies SendResult;
    }
  }
}
