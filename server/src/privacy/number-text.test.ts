import * as fc from 'fast-check';
import { masked } from '../sealing/masked';
import { numberIn } from './number-text';

declare const PROPERTY_RUNS: number;

test.each([
  ['phone', '13800001234', '13800001234'],
  ['phone', '+86 138-0000-1234', '13800001234'],
  ['phone', '１３８００００１２３４', '13800001234'],
  ['phone', '+85291234567', '+85291234567'],
  ['document', '11010519491231002X', '11010519491231002X'],
  ['document', '11010519491231002x', '11010519491231002X'],
  ['document', '810000199408230021', '810000199408230021'],
  ['document', 'h12345678', 'H12345678'],
  ['document', '12345678', '12345678'],
] as const)('a %s %s is kept as %s', (kind, text, kept) => {
  expect(numberIn(kind, text)).toBe(kept);
});

test.each([
  ['phone', '23800001234'],
  ['phone', '1380000123'],
  ['phone', '138000012345'],
  ['document', '110105194912310021'],
  ['document', '11010519491331002X'],
  ['document', '110105491231002'],
  ['document', 'X12345678'],
  ['document', ''],
] as const)('a %s %s is none', (kind, text) => {
  expect(numberIn(kind, text)).toBeNull();
});

test.each([
  ['13800001234', '138****1234'],
  ['11010519491231002X', '110***********002X'],
  ['H12345678', 'H******78'],
])('%s is shown as %s', (number, shown) => {
  expect(masked(number)).toBe(shown);
});

test('whatever the number, at least four signs of it are hidden', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,18}$/), (number) => {
      const shown = masked(number);
      expect(shown).toHaveLength(number.length);
      expect(shown.split('*').length - 1).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
