import { batchOf, readPending, settled, withSpans } from './pending';

const span = (from: number, to: number) => ({ from, to });

test('what was watched waits by video, merged, until it counts', () => {
  let all = withSpans({}, 'a', 'film', [span(0, 10)]);
  all = withSpans(all, 'a', 'film', [span(10, 20), span(5, 8)]);
  all = withSpans(all, 'b', 'other', [span(3, 4)]);
  expect(batchOf(all, 'a', 'film')).toEqual([span(0, 20)]);
  all = settled(all, 'a', [span(0, 15)]);
  expect(batchOf(all, 'a', 'film')).toEqual([span(15, 20)]);
  all = settled(all, 'a', [span(0, 60)]);
  expect(Object.keys(all)).toEqual(['b']);
});

test('another film in the place of the former begins anew', () => {
  const all = withSpans({}, 'a', 'old', [span(0, 10)]);
  expect(batchOf(all, 'a', 'new')).toEqual([]);
  expect(withSpans(all, 'a', 'new', [span(2, 3)])).toEqual({ a: { film: 'new', spans: [span(2, 3)] } });
});

test('a batch is never too long for one report', () => {
  const many = Array.from({ length: 150 }, (_, at) => span(at * 2, at * 2 + 1));
  expect(batchOf(withSpans({}, 'a', 'f', many), 'a', 'f')).toHaveLength(100);
});

test.each([null, 7, 'x', { a: null }, { a: { film: 1, spans: [] } }, { a: { film: 'f', spans: 'x' } }])(
  'what was kept wrongly is nothing: %j',
  (kept) => {
    expect(readPending(kept)).toEqual({});
  },
);

test('what was kept rightly is read again, without what cannot be read in it', () => {
  const kept = { a: { film: 'f', spans: [span(0, 3), null, { from: 'x', to: 2 }, span(2, 5)] } };
  expect(readPending(kept)).toEqual({ a: { film: 'f', spans: [span(0, 5)] } });
});
