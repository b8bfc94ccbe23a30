import { Unreadable } from './sheet';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Text as Windows, WPS and Excel save it: UTF-16 or UTF-8 by its mark, UTF-8 where it is valid, else GB18030. */
export function textOf(bytes: Uint8Array): string {
  const text = startsWith(bytes, 0xff, 0xfe)
    ? decoded(bytes, 'utf-16le')
    : startsWith(bytes, 0xfe, 0xff)
      ? decoded(bytes, 'utf-16be')
      : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  if (text === undefined || text.includes('\0'))
    throw new Unreadable('这个文件不是表格。请选 .xlsx、.xls 或 .csv 文件。');
  return text;
}
