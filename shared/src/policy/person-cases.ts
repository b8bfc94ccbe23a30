import * as z from 'zod/mini';
import { PersonRecord } from '../contract/eligibility';
import { strictObject } from '../contract/strict-object';
import { assessSeries } from '../eligibility/assess';
import { routes, type RouteAnswer, type RuleSet, type Series, type Verdict } from '../eligibility/types';
import { everySeries } from './series';

const Expectation = strictObject({
  title_level: z.enum(['员级', '助理级', '初级', '中级', '副高级', '正高级']),
  /** — for a subsidy. */
  series: z.enum([...everySeries, '—']),
  route: z.enum(routes),
  eligible: z.union(
    [z.boolean(), z.enum(['ask_bureau', 'unknown'])],
    '只能是：true、false、"ask_bureau"、"unknown"',
  ),
  from: z.optional(z.int()),
  clause: z.optional(z.string()),
  note: z.optional(z.string()),
  conf: z.optional(z.enum(['S', 'V', 'K'])),
});
type Expectation = z.output<typeof Expectation>;

const PersonCase = strictObject({
  id: z.string(),
  facts: PersonRecord,
  expected: z.array(Expectation),
});
/** An invented person and what the rules say about them. */
export type PersonCase = z.output<typeof PersonCase>;

const PersonCases = strictObject({
  about: z.optional(z.string()),
  persons: z.array(PersonCase),
});

/**
 * Reads a file of persons with expected outcomes. Throws an error with the path of the first thing that it does not
 * know or that is missing.
 */
export function readPersonCases(value: unknown): PersonCase[] {
  const parsed = z.safeParse(PersonCases, value, { error: z.locales.zhCN().localeError });
  if (parsed.success) return parsed.data.persons;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw new Error(`${path === '' ? 'the whole file' : path}: ${issue?.message ?? ''}`);
}

export interface CaseResult {
  person: string;
  expectation: Expectation;
  passed: boolean;
  /** What was found: the verdict, its year, what decides. */
  found: string;
}

const eligibleBy: Record<Verdict, Expectation['eligible']> = {
  mayApply: true,
  askBureau: 'ask_bureau',
  notYet: false,
  unknown: 'unknown',
  no: false,
};

const describe = (answer: RouteAnswer): string =>
  [
    answer.verdict,
    answer.fromYear !== undefined && `from ${answer.fromYear}`,
    answer.ruleId,
    answer.closedBy.length > 0 && `closed by ${answer.closedBy.map(({ id }) => id).join(', ')}`,
    answer.missing.length > 0 && `missing ${answer.missing.join(', ')}`,
    ...answer.openPoints,
  ]
    .filter(Boolean)
    .join(' · ');

/** Checks each expectation of a person. 初级 is answered by the best of its rule and those of 员级 and 助理级. */
export function checkPerson({ id, facts, expected }: PersonCase, ruleSet: RuleSet): CaseResult[] {
  return expected.map((expectation) => {
    const { title_level: level, series, route } = expectation;
    const asked = level === '初级' ? ['初级', '员级', '助理级'] : [level];
    const isSubsidy = route.startsWith('subsidy');
    const found = assessSeries(facts, isSubsidy ? null : inSeries(series), ruleSet).find(
      (answer) => answer.route === route && asked.includes(answer.level),
    );
    const eligible = found ? eligibleBy[found.verdict] : false;
    const fromMatches = expectation.from === undefined || found?.fromYear === expectation.from;
    return {
      person: id,
      expectation,
      passed: eligible === expectation.eligible && fromMatches,
      found: found ? describe(found) : 'no such rule',
    };
  });
}

function inSeries(series: Expectation['series']): Series {
  if (series === '—') throw new Error('the series — is for a subsidy only');
  return series;
}
