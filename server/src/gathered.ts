/** Puts what is asked at the same moment together: while a lot is worked on, the next one gathers. */
export class Gathered<Item, Answer> {
  private waiting: { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  private busy = false;

  /** @param work answers a lot, each item at its place */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most = 128,
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
      const lot = this.waiting.splice(0, this.most);
      try {
        const answers = await this.work(lot.map(({ item }) => item));
        lot.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
      } catch (error) {
        for (const { reject } of lot) reject(error);
      }
    }
    this.busy = false;
  }
}
