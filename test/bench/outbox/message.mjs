// @ts-check
// The message that both queues carry to each person.
import { openidOf } from './provider.mjs';

export const TEMPLATE = 'bench-lecture';
/** Half past eight in Jiangmen: messages go out by day. */
export const FROM = Date.parse('2026-11-24T00:30:00.000Z');

/** @param {number} person */
export const messageTo = (person) => ({
  key: `lectures/bench to ${person}`,
  kind: /** @type {const} */ ('notice'),
  subject: 'lectures/bench',
  openid: openidOf(person),
  templateId: TEMPLATE,
  fields: { thing1: '职称大讲堂', time2: '2026年11月25日 15:00', thing3: '请提前十分钟到场签到' },
  page: 'features/lectures/lecture/index?id=bench',
});

/** Calls `work` with the people of each lot, some lots at a time. @param {number} people @param {number} lot @param {(some: number[]) => Promise<unknown>} work */
export async function inLots(people, lot, work, atOnce = 2) {
  let next = 0;
  const worker = async () => {
    while (next < people) {
      const from = next;
      next = Math.min(people, from + lot);
      await work(Array.from({ length: next - from }, (_, at) => from + at));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
