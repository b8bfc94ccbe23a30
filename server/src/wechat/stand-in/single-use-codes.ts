import { randomBytes } from 'node:crypto';
import { type Moment } from './moment';
import { Refused } from './refused';

const VALID = 5 * 60 * 1000;

/** Codes that a phone gets for one exchange within five minutes. */
export class SingleUseCodes<T> {
  private readonly codes = new Map<string, { value: T; until: number; used: boolean }>();

  /** @param whenUsed the error code for a second exchange */
  constructor(
    private readonly moment: Moment,
    private readonly whenUsed: number,
  ) {}

  give(value: T): string {
    const code = randomBytes(16).toString('hex');
    this.codes.set(code, { value, until: this.moment.now() + VALID, used: false });
    return code;
  }

  take(code: string): T {
    const found = this.codes.get(code);
    if (!found || found.until <= this.moment.now()) throw new Refused(40029);
    if (found.used) throw new Refused(this.whenUsed);
    found.used = true;
    return found.value;
  }
}
