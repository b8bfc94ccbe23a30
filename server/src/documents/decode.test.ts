import { decode as read, maxBytes } from './decode';

const decode = (bytes: Buffer) => read(bytes).text;

test('UTF-8 is read with and without BOM', () => {
  expect(decode(Buffer.from('\uFEFF职称'))).toBe('职称');
  expect(decode(Buffer.from('职称'))).toBe('职称');
});

test('GB18030 is read where it is that', () => {
  const bytes = Buffer.from([0xb9, 0xd8, 0xd3, 0xda, 0xa3, 0xba, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2]);
  expect(read(bytes)).toEqual({ text: '关于：\n一、', encoding: 'GB18030' });
  expect(read(Buffer.from('职称')).encoding).toBe('UTF-8');
});

test('a damaged file in UTF-8 is not read as something else', () => {
  const damaged = Buffer.concat([Buffer.from('关于做好职称工作'), Buffer.from([0xb9, 0xd8])]);
  expect(() => decode(damaged)).toThrow('byte offset 24 ');
});

test.each([
  ['a cut sign', Buffer.from('职称').subarray(0, 5), 'line 1: The file is not UTF-8: byte offset 3 '],
  ['a BOM before it', Buffer.concat([Buffer.from('\uFEFF职'), Buffer.from([0xff])]), 'byte offset 6 '],
  ['UTF-16', Buffer.from('\uFEFF职称', 'utf16le'), 'byte offset 0 '],
  ['an overlong form', Buffer.concat([Buffer.from('职称'), Buffer.from([0xc0])]), 'byte offset 6 '],
  [
    'half a surrogate pair',
    Buffer.concat([Buffer.from('职称职称'), Buffer.from([0xed, 0xa0, 0x80])]),
    'byte offset 12 ',
  ],
  ['the scar of a wrong conversion', Buffer.from('职\uFFFD'), 'byte offset 3 '],
  ['a zero byte', Buffer.from('职\n\0'), 'line 2: The file is binary'],
  ['nothing', Buffer.alloc(0), 'The file is empty'],
  ['blank lines', Buffer.from('\uFEFF \r\n\u3000\n'), 'The file is empty'],
  ['too much', Buffer.alloc(maxBytes + 1, 0x61), `has ${maxBytes + 1} bytes`],
])('%s is refused', (_, bytes, message) => {
  expect(() => decode(bytes)).toThrow(message);
});
