import { readSession } from './kept-session';

const now = new Date('2026-11-23T08:00:00Z');
const kept = { token: 't', refreshToken: 'r', expiresAt: '2026-12-23T08:00:00.000Z' };

test('a session that still runs is read', () => {
  expect(readSession(kept, now)).toEqual(kept);
});

test('whose it is is read with it, where an older release has not kept it too', () => {
  expect(readSession({ ...kept, account: 'a' }, now)).toEqual({ ...kept, account: 'a' });
  expect(readSession({ ...kept, account: 5 }, now)).toEqual(kept);
});

test.each([
  ['nothing', ''],
  ['null', null],
  ['a session of another shape', { ...kept, token: 5 }],
  ['a session without its end', { ...kept, expiresAt: undefined }],
  ['a session that cannot be refreshed', { ...kept, refreshToken: undefined }],
  ['a session whose end cannot be read', { ...kept, expiresAt: 'soon' }],
  ['a session that has run out', { ...kept, expiresAt: '2026-11-23T08:00:00.000Z' }],
])('%s counts as signed out', (_, stored) => {
  expect(readSession(stored, now)).toBeNull();
});
