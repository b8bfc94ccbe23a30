/** What happens at a time, as calendars of RFC 5545 know it. */
export interface CalendarEvent {
  /** Stays the same for the same matter, so that a calendar which takes it twice shows it once. */
  uid: string;
  /** Grows with each change of time or state. */
  sequence?: number;
  cancelled?: boolean;
  title: string;
  description: string;
  location?: string | null;
  startsAt: Date;
  endsAt: Date;
  /** When it last changed. */
  changedAt: Date;
  /** So many minutes before it begins the phone rings; null for never. */
  ringsBefore: number | null;
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
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // Other control characters may not stand in a text.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** Times are in UTC: right everywhere, and no definition of a time zone can be out of date. */
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d+/g, '');

const trigger = (minutes: number): string => (minutes === 0 ? 'PT0S' : `-PT${minutes}M`);

const linesOf = (event: CalendarEvent): string[] => {
  const { uid, sequence = 0, cancelled = false, title, description, location, ringsBefore } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(ringsBefore === null || cancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER:${trigger(ringsBefore)}`,
          `DESCRIPTION:${escaped(title)}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
};

/** A calendar (RFC 5545) with these events; the same events give the same text. */
export const icalendar = (
  events: readonly CalendarEvent[],
  { name, feed = false }: { name: string; feed?: boolean },
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiangmen titles//calendar//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...(feed ? ['METHOD:PUBLISH', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'] : []),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
