import { type RuleSet } from '@titles/shared/eligibility/types';
import { policyCases } from '@titles/shared/policy/cases';
import { checkPerson, type CaseResult, type PersonCase } from '@titles/shared/policy/person-cases';

/** A case whose outcome is not the expected one; no expectation where the person could not be judged at all. */
interface FailingCase {
  person: string;
  expected: CaseResult['expectation'] | null;
  found: string;
}
interface TriedCases {
  passed: number;
  failing: FailingCase[];
}

export interface Compared {
  drafted: RuleSet;
  /** What is in force while it is drafted. */
  current: RuleSet;
}

/** What staff read before they approve a draft: each part comes from its own pure function. */
export const reportOf = ({ drafted }: Compared) => ({
  cases: tried(drafted, policyCases),
});
export type RuleSetReport = ReturnType<typeof reportOf>;

/** A rule that was changed on purpose fails its case too: the report tells, it does not refuse. */
export function tried(set: RuleSet, cases: readonly PersonCase[]): TriedCases {
  const failing: FailingCase[] = [];
  let passed = 0;
  for (const each of cases)
    try {
      for (const { person, expectation: expected, found, ...result } of checkPerson(each, set))
        if (result.passed) passed += 1;
        else failing.push({ person, expected, found });
    } catch (error) {
      failing.push({ person: each.id, expected: null, found: (error as Error).message });
    }
  return { passed, failing };
}
