import { snippet } from './snippet';

const marked = (text: string, ...words: string[]): string =>
  snippet(text, words)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test('every hit is marked, in the spelling of the text', () => {
  expect(marked('申报ＡＩ专业的，AI优先', 'ai', '申报')).toBe('[申报ＡＩ]专业的，[AI]优先');
});

test('overlapping hits are one', () => {
  expect(marked('专利权利', '专利', '利权')).toBe('[专利权]利');
});

test('the cut is round the first hit, within its paragraph, and at most eighty signs long', () => {
  const text = `别的一段。\n${'前'.repeat(50)}专利${'后'.repeat(200)}\n最后一段。`;
  const parts = snippet(text, ['专利']);
  expect(parts.map((part) => part.text).join('')).toBe(`${'前'.repeat(20)}专利${'后'.repeat(58)}`);
  expect(parts.filter((part) => part.hit)).toEqual([{ text: '专利', hit: true }]);
});

test('without a hit in the text the snippet is its beginning', () => {
  expect(snippet('只在标题里', ['专利'])).toEqual([{ text: '只在标题里', hit: false }]);
  expect(snippet('', ['专利'])).toEqual([]);
});

test('a sign of two units or one that folds to two is never cut', () => {
  expect(marked(`${'𠮷'.repeat(30)}专利`, '专利')).toBe(`${'𠮷'.repeat(10)}[专利]`);
  expect(marked(`${'𠮷'.repeat(30)}前专利`, '专利')).toBe(`${'𠮷'.repeat(10)}前[专利]`);
  expect(marked('占地5㎡以上', '5m')).toBe('占地5㎡以上');
  expect(marked('占地5㎡以上', '5m2')).toBe('占地[5㎡]以上');
});
