import { reportOf } from './import-report';
import { parse } from './parse';

const document = parse('试行办法\n一、总则\n(一)要求:一是齐全;二是真实。');
const ids = Array.from({ length: 14 }, (_, index) => `1.${index + 1}`);

test('the report counts clauses and names ids, at most twelve', () => {
  const succession = { clauses: [], kept: ['1'], reworded: [], added: ids, removed: [] };
  expect(reportOf({ documentId: 'doc-1', document, version: 2, succession, before: 1, gone: [] }))
    .toBe(`试行办法
  id        doc-1
  number    not printed
  issuer    not found
  date      not found
  parts     1
  clauses   4 (1 items, 2 points)
  cites     0 documents
  version   2
  kept      1: 1
  reworded  0
  new       14: 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 … and 2 more
  removed   0`);
});

test('the same text is said to be unchanged', () => {
  expect(
    reportOf({ documentId: 'doc-1', document, version: 2, succession: null, before: 2, gone: [] }),
  ).toMatch(/version {3}2, unchanged: this very text was there already$/);
});
