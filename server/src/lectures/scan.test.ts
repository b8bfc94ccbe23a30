import { refusalOf, type ScannedSession } from './scan';

const at = (text: string) => new Date(`${text}:00.000Z`);
const session: ScannedSession = {
  id: 's1',
  title: '新一年申报怎么走',
  venue: '会场',
  startsAt: at('2026-12-09T06:00'),
  endsAt: at('2026-12-09T08:00'),
  movedFrom: null,
  cancelled: false,
};
const on = at('2026-12-09T05:30');
const refused = (more: Partial<ScannedSession>, door = 's1', scannedAt = on, now = scannedAt) =>
  refusalOf({ ...session, ...more }, door, scannedAt, now)?.outcome ?? null;

test.each([
  ['2026-12-09T03:59', 'not-now'],
  ['2026-12-09T04:00', null],
  ['2026-12-09T09:00', null],
  ['2026-12-09T09:01', 'not-now'],
])('scanned at %s: %s', (time, outcome) => {
  expect(refused({}, 's1', at(time))).toBe(outcome);
});

test('a scan of a phone without a network counts for a week, and never from ahead', () => {
  expect(refused({}, 's1', on, at('2026-12-16T05:30'))).toBeNull();
  expect(refused({}, 's1', on, at('2026-12-16T05:31'))).toBe('not-now');
  expect(refused({}, 's1', on, at('2026-12-09T05:28'))).toBeNull();
  expect(refused({}, 's1', on, at('2026-12-09T05:27'))).toBe('not-now');
});

test('a moved session says so at every door, and lets in at its own time', () => {
  const movedFrom = at('2026-12-02T06:00');
  expect(refused({ movedFrom }, 's1', at('2026-12-02T05:30'))).toBe('moved');
  expect(refused({ movedFrom }, 's2')).toBe('moved');
  expect(refused({ movedFrom })).toBeNull();
  const sentence = refusalOf(
    { ...session, movedFrom: session.startsAt },
    's2',
    session.startsAt,
    session.startsAt,
  )?.sentence;
  expect(sentence).toContain('已改到');
});

test('another session and a cancelled one are told apart', () => {
  expect(refused({}, 's2')).toBe('other-session');
  expect(refused({ cancelled: true })).toBe('not-booked');
});
