import { phrasesOf } from './phrases';

test.each([
  ['不写论文，能不能评工程师', ['不写论文，', '能不能评工程师']],
  ['走进园区：人事专员一小时上手', ['走进园区：', '人事专员一小时上手']],
  ['看懂「克服唯论文」。', ['看懂「克服唯论文」。']],
  ['「先说结论。」再说理由', ['「先说结论。」', '再说理由']],
  ['，开头就是标点', ['，', '开头就是标点']],
  ['', []],
])('%s falls into its phrases', (text, phrases) => {
  expect(phrasesOf(text)).toEqual(phrases);
});

test('no character is lost', () => {
  const text = '（一）技能与职称贯通：技师怎样评工程师？看三步、问一次！';
  expect(phrasesOf(text).join('')).toBe(text);
});
