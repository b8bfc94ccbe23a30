import fc from 'fast-check';
import { brokenLines, headingLines } from './line-break';

declare const PROPERTY_RUNS: number;
jest.setTimeout(PROPERTY_RUNS * 60);

/** As wide as a character of 10 px; Latin letters and digits half of it. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, each) => sum + (/[\u2e80-\uffff]/.test(each) ? 10 : 5), 0);
const closed = (text: string) => text.replace(/\s/g, '');

describe('lines of a text', () => {
  test('keep a number with what it counts, and closing marks with what they close', () => {
    expect(brokenLines('申报2026年度（2027年1–3月申报）。', 60, widthOf)).toEqual([
      '申报2026年度',
      '（2027年',
      '1–3月申',
      '报）。',
    ]);
    expect(brokenLines('一二三四五，六', 50, widthOf)).toEqual(['一二三四', '五，六']);
    expect(brokenLines('一二三《四五》六', 40, widthOf)).toEqual(['一二三', '《四五》', '六']);
  });

  test('cut only what is wider than a line', () => {
    expect(brokenLines('abcdefghijkl一', 30, widthOf)).toEqual(['abcdef', 'ghijkl', '一']);
  });

  test('are none for no text', () => expect(brokenLines('', 50, widthOf)).toEqual([]));
});

describe('lines of a heading', () => {
  test('break between phrases, and are about as long as each other', () => {
    expect(headingLines('2029年度起可以申报 工程师（中级）', 120, widthOf)).toEqual([
      '2029年度起可以申报',
      '工程师（中级）',
    ]);
    expect(headingLines('博士毕业生、在站博士后直接申报副高级', 150, widthOf)).toEqual([
      '博士毕业生、',
      '在站博士后直接申报副高级',
    ]);
    expect(headingLines('一二三四五六七八九十一', 100, widthOf)).toEqual(['一二三四五六', '七八九十一']);
  });
});

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('可以申报工程师副高级年度途径依据，。；：（）《》、「」')),
      fc.constantFrom('2026', '1–3', 'abc', ' ', '31.5%'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test.each([
  ['a text', brokenLines],
  ['a heading', headingLines],
] as const)('%s keeps every character, in order, within the width', (_, breakUp) => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 200 }), (text, width) => {
      const lines = breakUp(text, width, widthOf);
      expect(closed(lines.join(''))).toBe(closed(text));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
