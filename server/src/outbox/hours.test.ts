import { maySendAt } from './hours';

test.each([
  ['07:59', '2026-11-22T23:59:59.999Z', false],
  ['08:00', '2026-11-23T00:00:00.000Z', true],
  ['19:59', '2026-11-23T11:59:59.999Z', true],
  ['20:00', '2026-11-23T12:00:00.000Z', false],
  ['midnight', '2026-11-23T16:00:00.000Z', false],
])('%s in Jiangmen', (_, at, may) => expect(maySendAt(new Date(at))).toBe(may));
