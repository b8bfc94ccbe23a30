/** Work that a process does again and again until it shuts down: one round at a time, and the last one is waited for. */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Begins with the first round after so many milliseconds. */
  start(every: number): void {
    this.timer = setInterval(() => void this.round(), every).unref();
  }

  /** One round now, or the one that is under way. */
  round(): Promise<void> {
    this.running ??= this.work()
      .then(() => undefined, this.failed)
      .finally(() => (this.running = undefined));
    return this.running;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
