import { allot } from './allot';
import { pairOf } from './message';

const now = new Date('2026-11-23T08:00:00.000Z');
const message = (id: string, openid = 'oLi', expiresAt = '2026-11-24T08:00:00.000Z') => ({
  id,
  openid,
  templateId: 'lecture',
  expiresAt: new Date(expiresAt),
});
const credits = (count: number) => new Map([[pairOf(message('any')), count]]);
const ids = (turns: ReturnType<typeof allot<ReturnType<typeof message>>>) =>
  Object.fromEntries(Object.entries(turns).map(([name, some]) => [name, some.map(({ id }) => id).join(' ')]));

test('one credit is one message, and the first in line gets it', () => {
  const due = [message('change'), message('reminder'), message('other', 'oWu')];
  expect(ids(allot(due, credits(1), now))).toEqual({
    send: 'change',
    wait: 'reminder other',
    expired: '',
    notSubscribed: '',
  });
  expect(ids(allot(due, credits(2), now))).toMatchObject({ send: 'change reminder', wait: 'other' });
});

test('a message whose time is over takes no credit', () => {
  const due = [message('old', 'oLi', now.toISOString()), message('new')];
  expect(ids(allot(due, credits(1), now))).toMatchObject({ expired: 'old', send: 'new' });
  expect(ids(allot(due, credits(0), now))).toMatchObject({ notSubscribed: 'old', wait: 'new' });
});
