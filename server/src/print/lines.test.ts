import fc from 'fast-check';
import { linesOf } from './lines';

declare const PROPERTY_RUNS: number;

const one = () => 1;

test('a text is broken anywhere between Chinese characters', () => {
  expect(linesOf('江门市专业技术人才', one, 4)).toEqual(['江门市专', '业技术人', '才']);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(linesOf('请于九点到场。谢谢', one, 6)).toEqual(['请于九点到', '场。谢谢']);
  expect(linesOf('参加本次《职称》', one, 5)).toEqual(['参加本次', '《职称》']);
});

test('words and numbers stay whole where they fit, and are torn where they do not', () => {
  expect(linesOf('电话 0750-1234567 联系', one, 12)).toEqual(['电话', '0750-1234567', '联系']);
  expect(linesOf('ABCDEFGH', one, 3)).toEqual(['ABC', 'DEF', 'GH']);
});

test('the first line begins further in, and an empty line stays', () => {
  expect(linesOf('一二三四五\n\n六', one, 4, 2)).toEqual(['一二', '三四五', '', '六']);
});

test('nothing is lost but spaces at the ends of lines, and no line is too wide', () => {
  const char = fc.constantFrom(...Array.from('江门职称，。《》（）「」0123ABCabc -@\n'));
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 80 }), fc.integer({ min: 4, max: 20 }), (text, limit) => {
      const lines = linesOf(text, one, limit);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
