/** Draws that come out the same on every machine: a stream of its own for each seed and index (sfc32, 32-bit integers). */
export class Chance {
  private a: number;
  private b: number;
  private c = 0x9e3779b9 | 0;
  private d = 1;

  constructor(seed: number, index: number) {
    this.a = seed | 0;
    this.b = index | 0;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** At least 0 and less than 1. */
  next(): number {
    const drawn = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 4294967296;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** The value, but in a share of cases what a register does not know. */
  known<T>(value: T, gap: number): T | undefined {
    return this.next() < gap ? undefined : value;
  }
}

export type Draw<T> = (chance: Chance) => T;

/** One of several things, by weight. */
export function among<T>(weighed: readonly (readonly [weight: number, thing: T])[]): Draw<T> {
  const last = weighed.at(-1);
  if (!last) throw new Error('there is nothing to draw from');
  const total = weighed.reduce((sum, [weight]) => sum + weight, 0);
  return (chance) => {
    let left = chance.next() * total;
    const [, drawn] = weighed.find(([weight]) => (left -= weight) < 0) ?? last;
    return drawn;
  };
}

/** One of several words, by weight. */
export const oneOf = <T extends string>(weights: Readonly<Partial<Record<T, number>>>): Draw<T> =>
  among(Object.entries(weights).map(([word, weight]) => [weight as number, word as T]));
