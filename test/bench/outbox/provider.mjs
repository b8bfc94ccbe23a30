// @ts-check
// The provider's stand-in, in each worker's own process and the same for both queues: it takes every message at once.
import { setImmediate as turn } from 'node:timers/promises';

/** @param {number} person */
export const openidOf = (person) => `bench-person-${String(person).padStart(7, '0')}`;

/** @param {number} people */
export function provider(people) {
  /** How often each person was written to. */
  const times = new Uint8Array(people);
  let accepted = 0;
  return {
    times,
    /** @param {{ openid: string }} message */
    async send({ openid }) {
      await turn();
      times[Number(openid.slice(-7))] += 1;
      accepted += 1;
      return /** @type {const} */ ({ outcome: 'done', messageId: `${process.pid}-${people}-${accepted}` });
    },
  };
}
