import { standingOf } from './standing';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const day = { key: 'day', templateId: 'day-before', at: at(1) };
const later = { key: 'later', templateId: 'day-before', at: at(5) };
const hour = { key: 'hour', templateId: 'hour-before', at: at(2) };
const states = (known: [string, string, string?][], credits: [string, number][]) =>
  Object.fromEntries(
    [
      ...standingOf(
        [later, hour, day],
        new Map(known.map(([key, state, reason = null]) => [key, { state, reason }])),
        new Map(credits),
      ),
    ].map(([{ key }, state]) => [key, state]),
  );

test('without a credit nothing is authorised', () => {
  expect(states([], [])).toEqual({ day: 'not-authorised', hour: 'not-authorised', later: 'not-authorised' });
});

test('one credit goes to the reminder that comes first, and one template does not serve another', () => {
  expect(states([], [['day-before', 1]])).toEqual({
    day: 'authorised',
    hour: 'not-authorised',
    later: 'not-authorised',
  });
});

test('what was sent is never shown as to come, and takes no credit', () => {
  expect(states([['day', 'delivered']], [['day-before', 1]])).toMatchObject({
    day: 'sent',
    later: 'authorised',
  });
  expect(states([['day', 'unknown']], [])).toMatchObject({ day: 'unknown' });
  expect(states([['day', 'failed', 'not-subscribed']], [])).toMatchObject({ day: 'not-authorised' });
  expect(states([['day', 'failed', 'expired']], [])).toMatchObject({ day: 'not-sent' });
  expect(states([['day', 'queued', 'no-credit']], [])).toMatchObject({ day: 'not-authorised' });
});
