/** Work that a process does again and again until it shuts down: one round at a time, and the last one is waited for. */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Begins with the first round after so many milliseconds. */
  start(every: number): void {
    this.timer = setInterval(() => {
      this.running ??= this.work()
        .catch(this.failed)
        .finally(() => (this.running = undefined));
    }, every).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
