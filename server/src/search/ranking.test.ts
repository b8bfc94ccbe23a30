import { ranked } from './ranking';

const texts = [
  { title: '长文', text: '开头先说别的，再说专利，然后还有很多很多内容' },
  { title: '短文', text: '开头先说别的，再说专利' },
  { title: '先说', text: '专利在前，后面还有很多很多很多很多很多内容' },
  { title: '申报专利须知', text: '其他' },
  { title: '专利须知', text: '其他' },
  { title: '无关', text: '专业、利益' },
];
const titles = (...words: string[]): string[] => ranked(texts, words).map(({ title }) => title);

test('title before text, earlier before later, shorter before longer; what lacks a word is out', () => {
  expect(titles('专利')).toEqual(['专利须知', '申报专利须知', '先说', '短文', '长文']);
});

test('every word must be there, in the title or in the text', () => {
  expect(titles('专利', '其他')).toEqual(['专利须知', '申报专利须知']);
  expect(titles('专利', '没有')).toEqual([]);
});
