/** The stand-in's own clock: the given one, moved forward by what was asked for. */
export class Moment {
  private ahead = 0;

  constructor(private readonly clock: { now(): Date }) {}

  now(): number {
    return this.clock.now().getTime() + this.ahead;
  }

  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  reset(): void {
    this.ahead = 0;
  }
}
