import { clockInJiangmen } from '@titles/shared/jiangmen-time';

const FROM = '08:00';
const TO = '20:00';

/** Whether phones may be disturbed: from 08:00 to 20:00 in Jiangmen. */
export function maySendAt(at: Date): boolean {
  const clock = clockInJiangmen(at);
  return FROM <= clock && clock < TO;
}
