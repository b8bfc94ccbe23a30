import { type PrintedDocument } from './block';
import { legible, legibleText, textsOf } from './legible';

const has = (char: string) => char !== '𬭎';
const printed = (text: string): PrintedDocument => ({
  name: '试',
  madeAt: new Date('2026-11-25T00:00:00Z'),
  blocks: [{ kind: 'signature', lines: [{ label: '讲师', value: text }] }],
});

test('a character that the font does not have becomes 〓, and the document says so once', () => {
  expect(textsOf(legible(printed('李𬭎𬭎'), has), 400)).toEqual([
    '讲师',
    '李〓〓',
    '注：“〓”处的字不在打印字库中，请手写补正。',
  ]);
});

test('a document that lacks nothing says nothing', () => {
  expect(textsOf(legible(printed('李明'), has), 400)).toEqual(['讲师', '李明']);
});

test('titles, headers and codes are bold, all else is regular', () => {
  const document: PrintedDocument = {
    ...printed('李明'),
    blocks: [
      { kind: 'title', text: '信' },
      { kind: 'table', columns: [{ header: '头', share: 1 }], rows: [['行']] },
      { kind: 'code', label: '码', code: 'A1' },
    ],
  };
  expect(textsOf(document, 700)).toEqual(['信', '头', 'A1']);
  expect(textsOf(document, 400)).toEqual(['行', '码']);
});

test('what is no mark on paper is left out, and letters are composed', () => {
  expect(legibleText('a\u200bb\ufe0f\u0007', has)).toBe('ab');
  expect(legibleText('e\u0301', has)).toBe('é');
});
