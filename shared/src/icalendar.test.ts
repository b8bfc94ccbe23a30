import { type CalendarEvent, icalendar } from './icalendar';

const event: CalendarEvent = {
  uid: 'booking-1@jiangmen-titles',
  sequence: 2,
  title: '咨询（蓬江区服务点）',
  description: '时间是9:00, 以服务通知为准; 日历\\系统\n不会自动更新。\u0007',
  location: '1号窗口, 二楼',
  startsAt: new Date('2027-01-01T00:00:00+08:00'),
  endsAt: new Date('2027-01-01T00:30:00+08:00'),
  changedAt: new Date('2026-11-24T12:34:56.789Z'),
  ringsBefore: 60,
};

test('a calendar is exactly what RFC 5545 asks for, and midnight in Jiangmen is the day before in UTC', () => {
  expect(icalendar([event], { name: '我的预约', feed: true })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Jiangmen titles//calendar//ZH',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:我的预约',
      'METHOD:PUBLISH',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:booking-1@jiangmen-titles',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'DTSTAMP:20261124T123456Z',
      'LAST-MODIFIED:20261124T123456Z',
      'DTSTART:20261231T160000Z',
      'DTEND:20261231T163000Z',
      'SUMMARY:咨询（蓬江区服务点）',
      'DESCRIPTION:时间是9:00\\, 以服务通知为准\\; 日历\\\\系统\\n不会',
      ' 自动更新。',
      'LOCATION:1号窗口\\, 二楼',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT60M',
      'DESCRIPTION:咨询（蓬江区服务点）',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('what is cancelled says so and rings no more', () => {
  const text = icalendar([{ ...event, cancelled: true, location: null }], { name: '我的预约' });
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).not.toMatch(/VALARM|LOCATION|METHOD/);
  expect(icalendar([{ ...event, ringsBefore: 0 }], { name: '' })).toContain('TRIGGER:PT0S');
});

const octetsOf = (line: string) => encodeURIComponent(line).replace(/%../g, '.').length;

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  const long = '长文字，😀, mixed; '.repeat(30);
  const folded = icalendar([{ ...event, description: long }], { name: '' });
  const lines = folded.split('\r\n');
  expect(Math.max(...lines.map((line) => octetsOf(line)))).toBeLessThanOrEqual(75);
  expect(lines.every((line) => !line.includes('\ufffd'))).toBe(true);
  const unfolded = folded.replaceAll('\r\n ', '').split('\r\n');
  const description = unfolded.find((line) => line.startsWith('DESCRIPTION:长'));
  expect(description?.slice('DESCRIPTION:'.length).replace(/\\([\\;,])/g, '$1')).toBe(long);
});
