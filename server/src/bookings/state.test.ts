import { stateAt, statesBefore } from './state';

test('a place ends in one way only', () => {
  expect(statesBefore('confirmed')).toEqual(['held']);
  expect(statesBefore('cancelled')).toEqual(['held', 'confirmed']);
  expect(statesBefore('expired')).toEqual(['held']);
  expect(statesBefore('held')).toEqual([]);
});

test('who came and who did not can be corrected, but only for what was confirmed', () => {
  expect(statesBefore('attended')).toEqual(['confirmed', 'no-show']);
  expect(statesBefore('no-show')).toEqual(['confirmed', 'attended']);
});

test('a hold has run out at its last millisecond, not before', () => {
  const heldUntil = new Date('2026-11-23T08:10:00.000Z');
  expect(stateAt({ state: 'held', heldUntil }, new Date('2026-11-23T08:09:59.999Z'))).toBe('held');
  expect(stateAt({ state: 'held', heldUntil }, heldUntil)).toBe('expired');
  expect(stateAt({ state: 'confirmed', heldUntil: null }, heldUntil)).toBe('confirmed');
});
