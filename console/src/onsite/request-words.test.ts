import { canCancel, canNote, timeInWords } from './request-words';

const confirmed = { startsAt: '2026-12-08T06:00:00.000Z', endsAt: '2026-12-08T08:00:00.000Z' };
const [before, after] = [new Date('2026-12-08T05:59:00.000Z'), new Date('2026-12-08T06:00:00.000Z')];

test('a time is agreed or only wished for', () => {
  expect(timeInWords({ confirmed, times: [] })).toBe('2026-12-08 14:00–16:00');
  expect(timeInWords({ confirmed: null, times: [confirmed] })).toBe('希望 2026-12-08 14:00–16:00');
});

test('it is called off before it begins, and noted from then on', () => {
  const agreed = { state: 'confirmed', confirmed } as const;
  expect([canCancel(agreed, before), canNote(agreed, before)]).toEqual([true, false]);
  expect([canCancel(agreed, after), canNote(agreed, after)]).toEqual([false, true]);
  const held = { state: 'held', confirmed } as const;
  expect([canCancel(held, after), canNote(held, after)]).toEqual([false, true]);
  const slip = { state: 'not-held', confirmed } as const;
  expect([canCancel(slip, after), canNote(slip, after)]).toEqual([false, true]);
  expect(canCancel({ state: 'cancelled', confirmed: null }, before)).toBe(false);
});
