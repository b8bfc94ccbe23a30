import { readSession } from './kept-session';

const now = new Date('2026-11-23T08:00:00.000Z');
const kept = { token: 't', refreshToken: 'f.r', expiresAt: '2026-11-23T08:00:00.001Z' };

test('only a whole session that still runs is one', () => {
  expect(readSession(JSON.stringify(kept), now)).toEqual(kept);
  for (const text of [
    null,
    'no json',
    '1',
    JSON.stringify({ ...kept, token: 1 }),
    JSON.stringify({ ...kept, expiresAt: now.toISOString() }),
  ])
    expect(readSession(text, now)).toBeNull();
});
