import type { PersonRecord } from '../../contract/eligibility';
import type { PersonCase } from '../person-cases';

type Expectation = PersonCase['expected'][number];
type Row = readonly [
  level: Expectation['title_level'],
  route: Expectation['route'],
  eligible: Expectation['eligible'],
  from?: number,
];
type Schooling = NonNullable<PersonRecord['education']>[number];
type Title = NonNullable<PersonRecord['titles']>[number];

/** An invented person of review year 2025, not barred, employed by a private firm, and what the rules say of one series. */
export const person = (
  id: string,
  series: Exclude<Expectation['series'], '—'>,
  facts: PersonRecord,
  ...rows: Row[]
): PersonCase => ({
  id,
  facts: {
    review_year: 2025,
    barred: 'none',
    employer: { type: '民营企业', district: '蓬江' },
    ...facts,
  },
  expected: rows.map(([title_level, route, eligible, from]) => ({
    title_level,
    series: route.startsWith('subsidy') ? '—' : series,
    route,
    eligible,
    ...(from !== undefined && { from }),
  })),
});

/** A full-time diploma in the field of the job. */
export const diploma = (
  level: NonNullable<Schooling['level']>,
  graduated: string,
  more: Schooling = {},
): Schooling => ({ level, graduated, full_time: true, field_matches_job: true, ...more });

export const reviewed = (series: string, level: NonNullable<Title['level']>, review_year: number): Title => ({
  series,
  level,
  by: 'review',
  review_year,
});
export const examined = (series: string, level: NonNullable<Title['level']>, obtained: string): Title => ({
  series,
  level,
  by: 'exam',
  obtained,
});
