import { partOf, tips } from './advice';

test('what each part is told fits into WeChat’s twenty characters', () => {
  for (const { 'day-before': day, 'hour-before': hour } of Object.values(tips))
    for (const tip of [day, hour]) expect(tip.length).toBeLessThanOrEqual(20);
});

test('of a lecturer’s time the owner gives the session and whoever booked receives it', () => {
  const time = { kind: 'lecturer', ownerAccountId: 'Li' };
  expect(partOf('Li', time)).toBe('lecturer');
  expect(partOf('Gong', time)).toBe('host');
  expect(partOf('Gong', { kind: 'seats', ownerAccountId: null })).toBe('listener');
  expect(partOf('Gong', { kind: 'counter', ownerAccountId: null })).toBe('visitor');
});
