import { decode, maxBytes } from './decode';

test('UTF-8 is read with and without BOM', () => {
  expect(decode(Buffer.from('\uFEFF职称'))).toBe('职称');
  expect(decode(Buffer.from('职称'))).toBe('职称');
});

test.each([
  ['a cut sign', Buffer.from('职称').subarray(0, 5), 'line 1: The file is not UTF-8: byte offset 3 '],
  ['GBK', Buffer.from([0x41, 0x0a, 0xb9, 0xd8]), 'line 2: The file is not UTF-8: byte offset 2 '],
  ['a BOM before it', Buffer.concat([Buffer.from('\uFEFF职'), Buffer.from([0xff])]), 'byte offset 6 '],
  ['UTF-16', Buffer.from('\uFEFF职称', 'utf16le'), 'byte offset 0 '],
  ['an overlong form', Buffer.from([0x61, 0xc0, 0xaf]), 'byte offset 1 '],
  ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), 'byte offset 0 '],
  ['the scar of a wrong conversion', Buffer.from('职\uFFFD'), 'byte offset 3 '],
  ['a zero byte', Buffer.from('职\n\0'), 'line 2: The file is binary'],
  ['nothing', Buffer.alloc(0), 'The file is empty'],
  ['blank lines', Buffer.from('\uFEFF \r\n\u3000\n'), 'The file is empty'],
  ['too much', Buffer.alloc(maxBytes + 1, 0x61), `has ${maxBytes + 1} bytes`],
])('%s is refused', (_, bytes, message) => {
  expect(() => decode(bytes)).toThrow(message);
});
