const SHANGHAI = 8;
const FROM = 8;
const TO = 20;

/** Whether phones may be disturbed: from 08:00 to 20:00 in Asia/Shanghai. */
export function maySendAt(at: Date): boolean {
  const hour = (at.getUTCHours() + SHANGHAI) % 24;
  return hour >= FROM && hour < TO;
}
