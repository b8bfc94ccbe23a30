import { type Verdict } from './verdict';

const SECOND = 1000;
const FIRST_PAUSE = 2 * SECOND;
const LONGEST_PAUSE = 300 * SECOND;
/** So many doubtful answers in a row mean that WeChat is down. */
const IN_A_ROW = 5;

/** Stops all sending while WeChat is down; after a pause that doubles, one message shows whether it is back. */
export class Circuit {
  private doubts = 0;
  /** How often in a row it was found open; 0 is closed. */
  private opened = 0;
  private until = 0;

  constructor(private readonly clock: { now(): Date }) {}

  /** How many more messages may be sent now. */
  room(free: number, underWay: number): number {
    if (this.opened === 0) return free;
    if (this.now() < this.until) return 0;
    return underWay === 0 ? Math.min(free, 1) : 0;
  }

  /** Takes in how WeChat did; gives the pause in milliseconds when sending stops thereby. */
  saw(provider: Verdict['provider']): number | undefined {
    if (provider === 'not-asked') return undefined;
    if (provider === 'fine') {
      this.doubts = 0;
      this.opened = 0;
      return undefined;
    }
    this.doubts += 1;
    // Messages that were under way when it opened tell nothing new.
    if (this.now() < this.until) return undefined;
    if (this.opened === 0 && provider === 'doubtful' && this.doubts < IN_A_ROW) return undefined;
    const pause = Math.min(FIRST_PAUSE * 2 ** this.opened, LONGEST_PAUSE);
    this.opened += 1;
    this.until = this.now() + pause;
    return pause;
  }

  /** Until when nothing is sent; null while it is closed or one message may look whether WeChat is back. */
  restsUntil(): Date | null {
    return this.opened > 0 && this.now() < this.until ? new Date(this.until) : null;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
