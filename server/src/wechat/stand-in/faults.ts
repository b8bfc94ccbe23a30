/**
 * What goes wrong with the next requests to a path. `refuse` answers an error code; `cut` ends the connection before
 * anything is done, `mute` after it is done; `late` answers after a while; `error-page` is what a proxy says. With
 * a share (0.1: each tenth request) it goes on until the stand-in is reset.
 */
export type Fault = { path: string; times?: number | undefined; share?: number | undefined } & (
  | { then: 'refuse'; errcode: number }
  | { then: 'cut' | 'mute' | 'error-page' }
  | { then: 'late'; milliseconds: number }
);

/** Faults that wait for their requests. */
export class Faults {
  private waiting: (Fault & { seen: number })[] = [];

  add(fault: Fault): void {
    this.waiting.push({ ...fault, seen: 0 });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault of a request that has just come; without a share it is thereby used up. */
  next(path: string): Fault | undefined {
    const found = this.waiting.find((fault) => fault.path === path && takesItsTurn(fault));
    if (found?.share !== undefined || !found) return found;
    found.times = (found.times ?? 1) - 1;
    if (found.times === 0) this.waiting.splice(this.waiting.indexOf(found), 1);
    return found;
  }
}

function takesItsTurn(fault: Fault & { seen: number }): boolean {
  if (fault.share === undefined) return true;
  const before = Math.floor(fault.seen * fault.share);
  fault.seen += 1;
  return Math.floor(fault.seen * fault.share) > before;
}
