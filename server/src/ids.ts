import { randomBytes } from 'node:crypto';

let last = 0;

/** A new id that sorts by its making: nine characters of time, ten of chance, all of `[0-9a-z]`. */
export function newId(): string {
  last = Math.max(Date.now(), last + 1);
  const chance = BigInt(`0x${randomBytes(8).toString('hex')}`).toString(36);
  return last.toString(36).padStart(9, '0') + chance.slice(-10).padStart(10, '0');
}
