import { fieldOf, instantOf } from './instants';

test('a time is meant as a clock in Jiangmen shows it', () => {
  expect(instantOf('2027-01-01T00:00')).toBe('2026-12-31T16:00:00.000Z');
  expect(fieldOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01T00:00');
});
