import { randomFillSync } from 'node:crypto';

/** Chance for so many ids is fetched at once: each fetching is a call to the system. */
const pool = Buffer.alloc(8 * 512);
let used = pool.length;
let last = 0;

/** A new id that sorts by its making: nine characters of time, ten of chance, all of `[0-9a-z]`. */
export function newId(): string {
  last = Math.max(Date.now(), last + 1);
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const chance = pool.readBigUInt64BE(used).toString(36);
  used += 8;
  return last.toString(36).padStart(9, '0') + chance.slice(-10).padStart(10, '0');
}
