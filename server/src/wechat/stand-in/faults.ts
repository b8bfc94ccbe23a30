/**
 * What goes wrong with the next requests to a path. `refuse` answers an error code; `cut` ends the connection before
 * anything is done, `mute` after it is done; `late` answers after a while; `error-page` is what a proxy says.
 */
export type Fault = { path: string; times?: number | undefined } & (
  | { then: 'refuse'; errcode: number }
  | { then: 'cut' | 'mute' | 'error-page' }
  | { then: 'late'; milliseconds: number }
);

/** Faults that wait for their requests. */
export class Faults {
  private waiting: Fault[] = [];

  add(fault: Fault): void {
    this.waiting.push({ ...fault });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault of a request that has just come, which is thereby used up. */
  next(path: string): Fault | undefined {
    const found = this.waiting.find((fault) => fault.path === path);
    if (!found) return undefined;
    found.times = (found.times ?? 1) - 1;
    if (found.times === 0) this.waiting.splice(this.waiting.indexOf(found), 1);
    return found;
  }
}
