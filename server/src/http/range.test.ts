import { MOST_RANGES, rangesOf } from './range';

test.each([
  ['bytes=0-3', [{ first: 0, last: 3 }]],
  ['bytes=3-', [{ first: 3, last: 9 }]],
  ['bytes=9-9', [{ first: 9, last: 9 }]],
  ['bytes=4-99', [{ first: 4, last: 9 }]],
  ['bytes=-3', [{ first: 7, last: 9 }]],
  ['BYTES= 4 - 5 ', [{ first: 4, last: 5 }]],
  // A suffix that is longer than the file is the whole file, not an error.
  ['bytes=-99', [{ first: 0, last: 9 }]],
  // In the order asked, whether or not they overlap, without those that the file does not have.
  [
    'bytes=4-5, 0-1, -2',
    [
      { first: 4, last: 5 },
      { first: 0, last: 1 },
      { first: 8, last: 9 },
    ],
  ],
  [
    'bytes=0-4,3-5',
    [
      { first: 0, last: 4 },
      { first: 3, last: 5 },
    ],
  ],
  ['bytes=0-1,20-30,5-4', [{ first: 0, last: 1 }]],
  // Together more than the file: whoever asks so gets it once.
  ['bytes=0-9,0-9', null],
  ['bytes=0-,5-5', null],
  ['bytes=10-', 'none'],
  ['bytes=10-20,30-', 'none'],
  ['bytes=-0', 'none'],
  [`bytes=${'9'.repeat(400)}-`, 'none'],
  [`bytes=0-${'9'.repeat(400)}`, 'none'],
  [`bytes=-${'9'.repeat(400)}`, 'none'],
  ['bytes=5-4', 'none'],
  ['bytes=-', 'none'],
  ['bytes=a-b', 'none'],
  ['bytes=0-1,', 'none'],
  ['bytes=0-1,a', 'none'],
  ['bytes=- 3', 'none'],
  ['bytes=', null],
  ['items=0-3', null],
  [undefined, null],
])('%s of ten bytes', (header, wanted) => {
  expect(rangesOf(header, 10)).toEqual(wanted);
});

test('an empty file has no part to give', () => {
  expect(rangesOf('bytes=0-', 0)).toBeNull();
  expect(rangesOf('bytes=-5', 0)).toBeNull();
  expect(rangesOf('bytes=1-', 0)).toBe('none');
});

test('so many parts are answered, one more is the whole', () => {
  const parts = (count: number) => `bytes=${Array.from({ length: count }, (_, at) => `${at}-${at}`).join()}`;
  expect(rangesOf(parts(MOST_RANGES), 1000)).toHaveLength(MOST_RANGES);
  expect(rangesOf(parts(MOST_RANGES + 1), 1000)).toBeNull();
});
