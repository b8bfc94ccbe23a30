import fc from 'fast-check';
import { fitted, type Room } from './fit';

declare const PROPERTY_RUNS: number;

/** No character is wider than it is high, but for a few dashes. */
const wide = () => 1;
const room: Room = { width: 900, height: 200, largest: 68, leading: 1.3 };

test('what has room enough is set large, in one line', () => {
  expect(fitted('今年申报有什么变化', room, wide)).toEqual({ size: 68, lines: ['今年申报有什么变化'] });
});

test('a long one is broken and set smaller, and keeps every character', () => {
  const title = '关于二〇二六年度全市工程系列中级职称申报评审工作有关事项的通知及其问答（含继续教育）';
  const { size, lines } = fitted(title, room, wide);
  expect(lines.join('')).toBe(title);
  expect(size).toBeLessThan(68);
  expect(size).toBeGreaterThan(40);
});

test('whatever the text, all of it is there and in its room', () => {
  const char = fc.constantFrom(...Array.from('江门职称，。《》（）「」0123ABCabc -@…'));
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 120 }), (text) => {
      const { size, lines } = fitted(text, room, wide);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height);
      for (const line of lines)
        expect(Array.from(line).length * size).toBeLessThanOrEqual(room.width + 0.001);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
