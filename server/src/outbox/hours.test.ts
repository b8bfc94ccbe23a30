import { afterDaytime, maySendAt } from './hours';

test.each([
  ['07:59', '2026-11-22T23:59:59.999Z', false],
  ['08:00', '2026-11-23T00:00:00.000Z', true],
  ['19:59', '2026-11-23T11:59:59.999Z', true],
  ['20:00', '2026-11-23T12:00:00.000Z', false],
  ['midnight', '2026-11-23T16:00:00.000Z', false],
])('%s in Jiangmen', (_, at, may) => expect(maySendAt(new Date(at))).toBe(may));

const at = (text: string) => new Date(`${text}:00+08:00`);

test.each([
  ['by day', '2026-11-26T10:00', 120, '2026-11-26T12:00'],
  ['until twenty', '2026-11-26T18:00', 120, '2026-11-26T20:00'],
  ['over the evening', '2026-11-26T19:15', 120, '2026-11-27T09:15'],
  ['in the evening', '2026-11-26T20:00', 120, '2026-11-27T10:00'],
  ['before the morning', '2026-11-26T03:30', 120, '2026-11-26T10:00'],
  ['over a year', '2026-12-31T23:59', 120, '2027-01-01T10:00'],
  ['over two nights', '2026-11-26T19:00', 14 * 60, '2026-11-28T09:00'],
])('time between eight and twenty, %s', (_, from, minutes, until) =>
  expect(afterDaytime(at(from), minutes * 60_000)).toEqual(at(until)),
);
