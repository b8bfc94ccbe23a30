import { ruleSet } from '../policy/rule-set';
import { dateFactIds, scalarFactIds } from './facts';
import { ruleBook } from './rule-book';
import { factColumns, rowOf, where } from './sql';
import type { Cond } from './types';

const book = ruleBook(ruleSet);
const certain = (cond: Cond) => where(cond, book, 2025, 'certain');

test('each leaf compares one column with a constant, negated ones too', () => {
  const cond: Cond = {
    all: [
      { since: 'title.associateSenior.since', months: 60 },
      {
        not: {
          any: [
            { since: 'work.since', months: 12 },
            { fact: 'award.any', op: 'eq', value: true },
          ],
        },
      },
      { fact: 'region', op: 'in', value: ['香港', '澳门'] },
    ],
  };
  expect(certain(cond)).toEqual({
    text: '(title_associate_senior_since_by <= ? AND (work_since > ? AND award_any = ?) AND region IN (?, ?))',
    parameters: [20210101, 20250101, 0, 1, 2],
  });
});

test('what is possible is what is not known to fail', () => {
  expect(where({ since: 'work.since', months: 12 }, book, 2025, 'possible')).toEqual({
    text: '(work_since > ?) IS NOT TRUE',
    parameters: [20250101],
  });
});

test.each<[string, Cond, string]>([
  ['everything', { all: [] }, 'TRUE'],
  ['nothing', { any: [] }, 'FALSE'],
  ['what a fact cannot be', { not: { fact: 'award.any', op: 'in', value: [true, false] } }, 'FALSE'],
])('%s needs no column', (_, cond, text) => {
  expect(certain(cond)).toEqual({ text, parameters: [] });
});

test('a row has a number for what is known, and a second day for what is known to lie before it', () => {
  const row = rowOf({
    'work.since': '2020-07-01',
    'degree.college.since': { by: '2018-06-30' },
    'title.technician.since': null,
    'award.any': false,
    'employer.type': '民营企业',
  });
  const named = Object.fromEntries(factColumns.map((column, index) => [column, row[index]]));
  expect(named).toMatchObject({
    work_since: 20200701,
    work_since_by: 20200701,
    degree_college_since: null,
    degree_college_since_by: 20180630,
    title_technician_since: 99991231,
    title_technician_since_by: 99991231,
    title_assistant_since: null,
    title_assistant_since_by: null,
    award_any: 0,
    employer_type: 10,
    barred: null,
  });
});

test('every fact has a column of its own', () => {
  expect(factColumns).toHaveLength(2 * dateFactIds.length + scalarFactIds.length);
  expect(new Set(factColumns).size).toBe(factColumns.length);
});
