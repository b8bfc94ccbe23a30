/** A timer this long waits for a person or a clock; a test does not wait for it. */
const shortMs = 1000;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Timers and requests of a running app, counted so that a test can wait until it has come to rest. */
export class Pending {
  private readonly work = new Map<object, string>();
  private readonly timers = new Map<number, { handle: NodeJS.Timeout; key: object }>();

  readonly setTimeout = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const key = {};
    const handle = setTimeout(() => {
      this.timers.delete(id);
      this.work.delete(key);
      run(...args);
    }, ms);
    const id = Number(handle);
    this.timers.set(id, { handle, key });
    if (ms < shortMs) this.work.set(key, `a timer of ${ms} ms`);
    return id;
  };

  readonly setInterval = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const handle = setInterval(run, ms, ...args);
    const id = Number(handle);
    this.timers.set(id, { handle, key: {} });
    return id;
  };

  readonly clear = (id?: number): void => {
    const timer = this.timers.get(id ?? -1);
    if (!timer) return;
    clearTimeout(timer.handle);
    this.timers.delete(id!);
    this.work.delete(timer.key);
  };

  /** Counts a promise as unfinished work until it settles. */
  track(name: string, promise: Promise<unknown>): void {
    const key = {};
    this.work.set(key, name);
    const done = () => this.work.delete(key);
    promise.then(done, done);
  }

  /** Resolves when no short timer and no request is under way. */
  async settled(limitMs = 60_000): Promise<void> {
    const end = performance.now() + limitMs;
    for (let quiet = 0; quiet < 3; quiet = this.work.size === 0 ? quiet + 1 : 0) {
      if (performance.now() > end) throw new Error(`Still busy with ${[...this.work.values()].join(', ')}.`);
      await turn();
    }
  }

  stop(): void {
    for (const id of [...this.timers.keys()]) this.clear(id);
  }
}
