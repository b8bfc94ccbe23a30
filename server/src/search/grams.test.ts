import { gramsOf, neededGrams, occurrences, wordsOf } from './grams';

test('words are runs of letters and digits, folded, each once', () => {
  expect(wordsOf(' 《职称》 ＡＩ-ai 100% _')).toEqual(['职称', 'ai', '100']);
  expect(wordsOf('％ _ \' "')).toEqual([]);
});

test('Chinese is stored by sign and by pair, other words whole', () => {
  expect([...gramsOf('职称ABC 2020年')]).toEqual(['职', '职称', '称', 'abc', '2020', '年']);
  expect([...gramsOf('x'.repeat(40))]).toEqual(['x'.repeat(32)]);
});

test('a query needs pairs, a single sign itself', () => {
  expect(neededGrams(['职称评'])).toEqual(['职称', '称评']);
  expect(neededGrams(['职'])).toEqual(['职']);
  expect(neededGrams(['3号文'])).toEqual(['3', '号文']);
  expect(neededGrams(['𠮷'])).toEqual(['𠮷']);
});

test('every gram that a query needs is stored of a text that holds it', () => {
  const text = '对获得专利授权的人员，按江人才发〔2019〕3号文给予5万元补贴';
  const stored = gramsOf(text);
  for (let from = 0; from < text.length; from += 1)
    for (let to = from + 1; to <= text.length; to += 1)
      for (const gram of neededGrams(
        wordsOf(text.slice(from, to)).filter((word) => occurrences(text, word).length > 0),
      ))
        expect(stored).toContain(gram);
});

test('a number or a foreign word is found whole, Chinese anywhere', () => {
  expect(occurrences('13号3号', '3号')).toEqual([3]);
  expect(occurrences('aid ai', 'ai')).toEqual([4]);
  expect(occurrences('评职称职称', '职称')).toEqual([1, 3]);
});
