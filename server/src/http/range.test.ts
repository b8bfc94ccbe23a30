import { rangeOf } from './range';

test.each([
  ['bytes=0-3', { first: 0, last: 3 }],
  ['bytes=3-', { first: 3, last: 9 }],
  ['bytes=9-9', { first: 9, last: 9 }],
  ['bytes=4-99', { first: 4, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  // A suffix that is longer than the file is the whole file, not an error.
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=10-20', 'none'],
  ['bytes=-0', 'none'],
  [`bytes=${'9'.repeat(400)}-`, 'none'],
  ['bytes=0-1,4-5', null],
  ['bytes=5-4', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['items=0-3', null],
  [undefined, null],
])('%s of ten bytes', (header, wanted) => {
  expect(rangeOf(header, 10)).toEqual(wanted);
});

test('an empty file has no part to give', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('none');
  expect(rangeOf('bytes=-5', 0)).toBeNull();
});
