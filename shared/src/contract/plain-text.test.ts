import * as z from 'zod/mini';
import { plain, plainLine, plainText } from './plain-text';

const read = (text: string) => z.safeParse(plainText('内容', 20), text);

test('what cannot be seen is taken out: zero-width, direction, tags, control signs, halves of signs', () => {
  expect(plain('评\u200b工\u200d程\ufeff师')).toBe('评工程师');
  expect(plain('\u202e倒着写\u202c\u2066里\u2069')).toBe('倒着写里');
  expect(plain('好\u{e0041}\u{e007f}的\u0000\u0007\u009b')).toBe('好的');
  expect(plain('半\ud83d个')).toBe('半个');
  expect(plain('😀 笑')).toBe('😀 笑');
});

test('lines stay lines, however they end, and many empty ones are one', () => {
  expect(plain('甲\r\n乙\u2028丙\t丁  \n\n\n\n\n戊 ')).toBe('甲\n乙\n丙 丁\n\n戊');
  expect(z.parse(plainLine('标题', 20), '甲\n\n乙')).toBe('甲 乙');
});

test('a tower of marks becomes two, and composed signs are one', () => {
  expect(plain(`e\u0301x${'\u0336'.repeat(500)}y`)).toBe('\u00e9x\u0336\u0336y');
});

test('HTML is text and stays as it was written', () => {
  expect(plain('<script>alert(1)</script><b>&amp;')).toBe('<script>alert(1)</script><b>&amp;');
});

test('the length counts after cleaning, and each fault says what to do', () => {
  expect(read(`${'\u200b'.repeat(10_000)}好`)).toMatchObject({ success: true, data: '好' });
  expect(read('字'.repeat(10_000)).error?.issues[0]?.message).toBe('内容最多20字');
  expect(read('\u200b \n\u202e').error?.issues[0]?.message).toBe('请填写内容');
  expect(read(5 as unknown as string).error?.issues[0]?.message).toBe('请填写内容');
});
