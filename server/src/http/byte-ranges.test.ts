import { byteRanges } from './byte-ranges';

test('each part says what it is and where it stands; the length is that of the whole answer', () => {
  const ranges = [
    { first: 4, last: 5 },
    { first: 0, last: 9 },
  ];
  const { type, length, parts, end } = byteRanges(ranges, 'video/mp4', 10, '01234567890123456789');
  expect(type).toBe('multipart/byteranges; boundary=01234567890123456789');
  const text = [
    ...parts.map(({ head, range }) => head.toString() + 'x'.repeat(range.last - range.first + 1)),
  ];
  expect(text.join('') + end.toString()).toBe(
    [
      '',
      '--01234567890123456789',
      'Content-Type: video/mp4',
      'Content-Range: bytes 4-5/10',
      '',
      'xx',
      '--01234567890123456789',
      'Content-Type: video/mp4',
      'Content-Range: bytes 0-9/10',
      '',
      'xxxxxxxxxx',
      '--01234567890123456789--',
      '',
    ].join('\r\n'),
  );
  expect(text.join('').length + end.length).toBe(length);
});

test('no two answers have the same boundary', () => {
  const types = [1, 2].map(() => byteRanges([{ first: 0, last: 0 }], 'video/mp4', 1).type);
  expect(types[0]).toMatch(/boundary=\d{20}$/);
  expect(types[0]).not.toBe(types[1]);
});
