import { clockInJiangmen, dayInJiangmen, daysAfter, instantOf } from '@titles/shared/jiangmen-time';

const FROM = '08:00';
const TO = '20:00';

/** Whether phones may be disturbed: from 08:00 to 20:00 in Jiangmen. */
export function maySendAt(at: Date): boolean {
  const clock = clockInJiangmen(at);
  return FROM <= clock && clock < TO;
}

/** When so much time between 08:00 and 20:00 has passed, in milliseconds; nights do not count. */
export function afterDaytime(from: Date, milliseconds: number): Date {
  const day = dayInJiangmen(from);
  const begins = Math.max(from.getTime(), instantOf(day, FROM).getTime());
  const left = Math.max(0, instantOf(day, TO).getTime() - begins);
  if (milliseconds <= left) return new Date(begins + milliseconds);
  return afterDaytime(instantOf(daysAfter(day, 1), FROM), milliseconds - left);
}
