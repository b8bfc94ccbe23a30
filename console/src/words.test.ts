import { inJiangmen } from './words';

test('an instant is shown by the clock of Jiangmen', () => {
  expect(inJiangmen('2026-12-31T16:05:59.999Z')).toBe('2027-01-01 00:05');
});
