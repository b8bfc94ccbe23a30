import { Clock } from '@titles/server/clock';

/** A clock that stands where the test puts it. */
export class TestClock extends Clock {
  constructor(private at = new Date('2026-11-23T08:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: string): void {
    this.at = new Date(at);
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
