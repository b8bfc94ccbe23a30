import { type SeasonItem } from '@titles/shared/contract/seasons';
import { destinationOf, highlightsOf } from './season-items';

const item = (kind: SeasonItem['kind'], more: Partial<SeasonItem> = {}): SeasonItem => ({
  kind,
  targetId: null,
  title: kind,
  note: '',
  form: null,
  day: null,
  ...more,
});

test.each([
  [
    item('article', { targetId: 'a1' }),
    { path: '/features/articles/article/index', query: { articleId: 'a1' } },
  ],
  [
    item('document', { targetId: 'plan-2020' }),
    { path: '/features/documents/document/index', query: { documentId: 'plan-2020' } },
  ],
  [
    item('document', { targetId: 'plan-2020/4.1' }),
    { path: '/features/documents/clause/index', query: { documentId: 'plan-2020', clauseId: '4.1' } },
  ],
  [item('lecture'), { tab: 'lectures' }],
  [item('check'), { tab: 'eligibility' }],
])('%j leads to its own page', (given, destination) => {
  expect(destinationOf(given)).toEqual(destination);
});

test('the next lecture is the soonest that has not passed, today included', () => {
  const items = ['2026-12-20', '2026-11-22', '2026-11-23'].map((day) => item('lecture', { title: day, day }));
  expect(highlightsOf(items, '2026-11-23').map(({ title }) => title)).toEqual(['2026-11-23']);
});

test('when every dated lecture has passed, one that lasts all season stands in', () => {
  const items = [item('lecture', { title: 'past', day: '2026-10-08' }), item('lecture', { title: 'open' })];
  expect(highlightsOf(items, '2026-11-23').map(({ title }) => title)).toEqual(['open']);
});

test('three cards: lecture, date or document, article', () => {
  const items = [
    item('article', { title: 'first', targetId: 'a' }),
    item('check'),
    item('document', { title: 'plan', targetId: 'plan-2020' }),
    item('lecture', { title: 'talk', day: '2026-12-01' }),
  ];
  expect(highlightsOf(items, '2026-11-23').map(({ title }) => title)).toEqual(['talk', 'plan', 'first']);
});

test('an empty season has no cards', () => {
  expect(highlightsOf([], '2026-11-23')).toEqual([]);
});
