import { calendarFile } from './calendar-file';

const event = {
  uid: 'review-2026@jiangmen-titles',
  title: '2026年度职称申报原则上开放',
  description: '时间是2027年1–3月, 以通知为准; 日历\\系统\n不会自动更新。',
  startsAt: new Date('2027-01-01T09:00:00+08:00'),
  minutes: 30,
};
const file = calendarFile(event, new Date('2026-11-24T12:34:56.789Z'));

test('a calendar file is exactly what RFC 5545 asks for', () => {
  expect(file).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Jiangmen titles//self-check//ZH',
      'BEGIN:VEVENT',
      'UID:review-2026@jiangmen-titles',
      'DTSTAMP:20261124T123456Z',
      'DTSTART:20270101T010000Z',
      'DTEND:20270101T013000Z',
      'SUMMARY:2026年度职称申报原则上开放',
      'DESCRIPTION:时间是2027年1–3月\\, 以通知为准\\; 日历\\\\系统\\n',
      ' 不会自动更新。',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0S',
      'DESCRIPTION:2026年度职称申报原则上开放',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  const long = '长文字，😀, mixed; '.repeat(30);
  const folded = calendarFile({ ...event, description: long }, event.startsAt);
  const lines = folded.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.every((line) => !line.includes('\ufffd'))).toBe(true);
  const unfolded = folded.replaceAll('\r\n ', '').split('\r\n');
  const description = unfolded.find((line) => line.startsWith('DESCRIPTION:长'));
  expect(description?.slice('DESCRIPTION:'.length).replace(/\\([\\;,])/g, '$1')).toBe(long);
});
