import { readSession } from './kept-session';

const now = new Date('2026-11-23T08:00:00Z');
const kept = { token: 't', expiresAt: '2026-12-23T08:00:00.000Z' };

test('a session that still runs is read', () => {
  expect(readSession(kept, now)).toEqual(kept);
});

test.each([
  ['nothing', ''],
  ['null', null],
  ['a session of another shape', { token: 5, expiresAt: kept.expiresAt }],
  ['a session without its end', { token: 't' }],
  ['a session whose end cannot be read', { token: 't', expiresAt: 'soon' }],
  ['a session that has run out', { token: 't', expiresAt: '2026-11-23T08:00:00.000Z' }],
])('%s counts as signed out', (_, stored) => {
  expect(readSession(stored, now)).toBeNull();
});
