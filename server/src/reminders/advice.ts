import { type Which } from './plan';

/** For whom a reminder is: who comes to a lecture or a counter, who gives a session, and the company that receives it. */
export type Part = 'listener' | 'visitor' | 'lecturer' | 'host';

/** What to do, in at most twenty characters. */
export const tips: Readonly<Record<Part, Record<Which, string>>> = {
  listener: { 'day-before': '来不了请先取消，把名额让给别人', 'hour-before': '请备好签到码，提前十分钟到' },
  visitor: { 'day-before': '来不了请先取消，把名额让给别人', 'hour-before': '请带好材料，提前十分钟到' },
  lecturer: { 'day-before': '来不了请尽早在工作台说明', 'hour-before': '请留足路上的时间' },
  host: { 'day-before': '请备好场地和设备，通知同事', 'hour-before': '请备好场地，等讲师到' },
};

const parts: Readonly<Record<string, Part>> = { seats: 'listener', counter: 'visitor' };

/** The part that somebody has in a booking of a resource. */
export const partOf = (
  accountId: string,
  { kind, ownerAccountId }: { kind: string; ownerAccountId: string | null },
): Part => parts[kind] ?? (accountId === ownerAccountId ? 'lecturer' : 'host');
