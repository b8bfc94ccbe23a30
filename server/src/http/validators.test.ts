import { partFits, unchanged, unwanted } from './validators';

const file = { etag: '"v1"', modified: new Date('2026-11-23T08:00:00.500Z') };
const date = (second: string) => `Mon, 23 Nov 2026 08:00:${second} GMT`;

test.each([
  [{ 'if-none-match': '"v1"' }, true],
  [{ 'if-none-match': 'W/"v1"' }, true],
  [{ 'if-none-match': '"v0", "v1"' }, true],
  [{ 'if-none-match': '*' }, true],
  [{ 'if-none-match': '"v0"' }, false],
  [{ 'if-modified-since': date('00') }, true],
  [{ 'if-modified-since': 'Mon, 23 Nov 2026 07:59:59 GMT' }, false],
  [{ 'if-modified-since': 'yesterday' }, false],
  // Beside an ETag the date counts too.
  [{ 'if-none-match': '"v0"', 'if-modified-since': date('00') }, false],
  [{ 'if-none-match': '"v1"', 'if-modified-since': 'Mon, 23 Nov 2026 07:59:59 GMT' }, false],
  [{ 'if-none-match': '"v1"', 'if-modified-since': date('00') }, true],
  [{}, false],
])('%j is unchanged: %p', (headers, wanted) => {
  expect(unchanged(headers, file)).toBe(wanted);
});

test('a file without a date is known by its ETag alone', () => {
  expect(unchanged({ 'if-modified-since': date('00') }, { etag: '"v1"' })).toBe(false);
});

test.each([
  [undefined, true],
  ['"v1"', true],
  // A weak ETag promises the same meaning, not the same bytes.
  ['W/"v1"', false],
  ['"v0"', false],
  [date('00'), true],
  [date('01'), false],
])('If-Range %s lets a part be answered: %p', (ifRange, wanted) => {
  expect(partFits(ifRange, file)).toBe(wanted);
});

test.each([
  [{ 'if-match': '"v1"' }, false],
  [{ 'if-match': '"v0", "v1"' }, false],
  [{ 'if-match': '*' }, false],
  [{ 'if-match': '"v0"' }, true],
  [{ 'if-match': 'W/"v1"' }, true],
  [{ 'if-unmodified-since': date('00') }, false],
  [{ 'if-unmodified-since': date('01') }, false],
  [{ 'if-unmodified-since': 'Mon, 23 Nov 2026 07:59:59 GMT' }, true],
  [{ 'if-unmodified-since': 'yesterday' }, true],
  [{ 'if-match': '"v1"', 'if-unmodified-since': 'Mon, 23 Nov 2026 07:59:59 GMT' }, true],
  [{}, false],
])('%j wants only another: %p', (headers, wanted) => {
  expect(unwanted(headers, file)).toBe(wanted);
});

test('a file without a date is told apart by its ETag alone', () => {
  expect(unwanted({ 'if-unmodified-since': date('00') }, { etag: '"v1"' })).toBe(false);
});
