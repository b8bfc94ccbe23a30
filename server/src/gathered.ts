/** So long, in milliseconds, a lot keeps the next one waiting: its connection may be dead. */
const PATIENCE = 5000;

interface Asked<Item, Answer> {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** Puts what is asked at the same moment together: while a lot is worked on, the next one gathers. */
export class Gathered<Item, Answer> {
  private waiting: Asked<Item, Answer>[] = [];
  private busy = false;

  /** @param work answers a lot, each item at its place */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most = 128,
    private readonly patience = PATIENCE,
  ) {}

  /** Rejects with what the lot failed of. */
  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.busy) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      // Whoever comes in the same turn is of this lot.
      await new Promise(setImmediate);
      await this.over(this.waiting.splice(0, this.most));
    }
    this.busy = false;
  }

  /** Answers a lot; resolves when that is done, or has lasted too long. */
  private async over(lot: readonly Asked<Item, Answer>[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.patience);
    });
    await Promise.race([this.answer(lot), tooLong]);
    clearTimeout(timer);
  }

  private async answer(lot: readonly Asked<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(lot.map(({ item }) => item));
      lot.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
    } catch (error) {
      for (const { reject } of lot) reject(error);
    }
  }
}
