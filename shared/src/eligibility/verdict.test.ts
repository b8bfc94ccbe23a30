import { fold } from './fold';
import type { Cond, Facts, Truth } from './types';
import { verdict } from './verdict';

const facts: Facts = { barred: 'none', 'award.any': true, 'patent.any': undefined };
const yes: Cond = { fact: 'award.any', op: 'eq', value: true };
const no: Cond = { fact: 'barred', op: 'in', value: ['retired'] };
const unknown: Cond = { fact: 'patent.any', op: 'eq', value: true };

const judge = (cond: Cond, known: Facts = facts, reviewYear: number | undefined = 2025): Truth =>
  fold(
    cond,
    verdict(() => 24),
    (id) => (id === 'yes' ? yes : undefined),
  )(known, reviewYear);

test.each<[string, Cond, Truth]>([
  ['all, one unknown', { all: [yes, unknown] }, 'unknown'],
  ['all, one false', { all: [unknown, no] }, false],
  ['all of nothing', { all: [] }, true],
  ['any, one unknown', { any: [no, unknown] }, 'unknown'],
  ['any, one true', { any: [unknown, yes] }, true],
  ['any of nothing', { any: [] }, false],
  ['not unknown', { not: unknown }, 'unknown'],
  ['not false', { not: no }, true],
  ['a reference', { ref: 'yes' }, true],
])('%s', (_, cond, expected) => {
  expect(judge(cond)).toBe(expected);
});

test('a reference to nothing is an error', () => {
  expect(() => judge({ ref: 'nothing' })).toThrow('nothing');
});

test.each<[string, Facts['work.since'], Truth]>([
  ['exactly two years', '2024-01-01', true],
  ['two years less a day', '2024-01-02', false],
  ['never', null, false],
  ['unknown', undefined, 'unknown'],
  ['that day or earlier, long enough', { by: '2023-05-01' }, true],
  ['that day or earlier, exactly two years', { by: '2024-01-01' }, true],
  ['that day or earlier, not yet certain', { by: '2025-05-01' }, 'unknown'],
])('since: %s', (_, value, expected) => {
  for (const months of [24, 'two-years'])
    expect(judge({ since: 'work.since', months }, { 'work.since': value })).toBe(expected);
});

test('without a review year only what never starts is decided', () => {
  const cond: Cond = { since: 'work.since', months: 0 };
  const withoutYear = (known: Facts) =>
    fold(
      cond,
      verdict(() => 0),
      () => undefined,
    )(known, undefined);
  expect(withoutYear({ 'work.since': '1990-01-01' })).toBe('unknown');
  expect(withoutYear({ 'work.since': null })).toBe(false);
});
