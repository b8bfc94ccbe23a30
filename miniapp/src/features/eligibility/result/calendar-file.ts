export interface CalendarEvent {
  /** Stays the same for the same matter, so that a calendar which takes it twice shows it once. */
  uid: string;
  title: string;
  description: string;
  startsAt: Date;
  minutes: number;
}

const LINE_OCTETS = 75;

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545 3.1: at most 75 octets a line, never inside a character; what follows begins with a space. */
const folded = (line: string): string => {
  let text = '';
  let length = 0;
  for (const character of line) {
    if (length + octets(character) > LINE_OCTETS) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += octets(character);
  }
  return text;
};

/** RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');

const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d+/g, '');

/** A calendar file (RFC 5545) with one event that rings as it begins. */
export const calendarFile = (
  { uid, title, description, startsAt, minutes }: CalendarEvent,
  now: Date,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiangmen titles//self-check//ZH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(new Date(startsAt.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
