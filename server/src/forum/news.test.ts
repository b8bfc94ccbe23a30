import { fieldErrors } from '../wechat/template-fields';
import { type Event, newsOf } from './news';

const now = new Date('2026-11-23T08:00:00.000Z');
const whom = { accountId: 'a'.repeat(64), question: { id: 'q'.repeat(64), title: '问题' }, now };
const id = 't'.repeat(64);
const events: Event[] = [
  { what: 'answered', textId: id, expert: true },
  { what: 'answered', textId: id, expert: false },
  ...(['shown', 'returned', 'refused', 'hidden'] as const).map((outcome) => ({
    ...{ what: 'decided' as const, textId: id, outcome },
  })),
  { what: 'flagged', answerId: id, at: now },
  { what: 'expired', answerId: id, expiresOn: '2026-11-22' },
];

test.each(events)('$what fits a template and a key', (event) => {
  const { key, tip, place } = newsOf(event, whom);
  expect(key.length).toBeLessThanOrEqual(160);
  expect(fieldErrors({ thing3: place, thing4: tip })).toEqual([]);
});

test('another event is another message, the same one is the same', () => {
  const keys = events.map((event) => newsOf(event, whom).key);
  expect(new Set(keys).size).toBe(events.length - 1);
  expect(newsOf(events[0]!, whom).key).toBe(keys[0]);
});
