import { type EndedAttempt, settled } from './settled';

const now = new Date('2026-11-23T08:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const ended = (
  id: string,
  result: EndedAttempt['result'],
  more: Partial<EndedAttempt> = {},
): EndedAttempt => ({
  ...{ id, openid: id, templateId: 't', fields: {}, page: null, failures: 0, attempt: 1 },
  ...{ expiresAt: later(3600), leaseUntil: later(120), ...more },
  result,
});
const words = { errcode: 1, errmsg: '' };
const busy = { outcome: 'busy', ...words } as const;
const shown = (...attempts: EndedAttempt[]) =>
  settled(attempts, now).map(({ news, attempts: of }) => [of.map(({ id }) => id).join(' '), news]);

test('of those that came to the same the same is written, whenever they expire', () => {
  expect(
    shown(
      ended('a', { outcome: 'done', messageId: '1' }),
      ended('b', { outcome: 'not-subscribed', ...words }),
      ended('c', { outcome: 'done', messageId: '2' }, { expiresAt: later(7200) }),
    ),
  ).toEqual([
    ['a c', { state: 'accepted', failures: 0, reason: null, leaseUntil: null, settledAt: now }],
    ['b', { state: 'failed', failures: 0, reason: 'not-subscribed', leaseUntil: null, settledAt: now }],
  ]);
});

test('what is tried again waits, but not beyond its time, and is not settled', () => {
  const again = { state: 'queued', failures: 1, reason: null, leaseUntil: null, settledAt: null };
  expect(
    shown(ended('a', busy), ended('b', busy, { expiresAt: later(4) }), ended('c', busy, { failures: 1 })),
  ).toEqual([
    ['a', { ...again, availableAt: later(10) }],
    ['b', { ...again, availableAt: later(4) }],
    ['c', { ...again, failures: 2, availableAt: later(20) }],
  ]);
});
