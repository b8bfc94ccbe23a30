import { DomainError } from '@titles/shared/errors';

/** One holder at a time, first come first served; who waits too long is refused as `busy`. */
export class ExclusiveAccess {
  private holder: object | undefined;
  private readonly waiting: { who: object; admit: () => void }[] = [];

  /** @param patience longest wait in milliseconds */
  constructor(private readonly patience: number) {}

  heldBy(who: object): boolean {
    return this.holder === who;
  }

  async acquire(who: object): Promise<void> {
    if (this.holder === undefined) {
      this.holder = who;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const entry = {
        who,
        admit: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(new DomainError('busy'));
      }, this.patience);
      this.waiting.push(entry);
    });
  }

  release(who: object): void {
    if (this.holder !== who) return;
    const next = this.waiting.shift();
    this.holder = next?.who;
    next?.admit();
  }
}
