import { type PersonRecord } from '../contract/eligibility';
import { boundaries, type Boundary } from '../eligibility/boundaries';
import { findings } from '../eligibility/findings';
import { ruleDiff } from '../eligibility/rule-diff';
import { type RuleSet } from '../eligibility/types';
import { policyCases } from './cases';
import { findingInWords } from './findings-in-words';
import { checkPerson, type CaseResult, type PersonCase } from './person-cases';

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
  /** On whom both are tried. */
  register: readonly PersonRecord[];
  reviewYear: number;
}

/** What staff read before they approve a draft: each part comes from its own pure function. */
export const reportOf = ({ drafted, current, register, reviewYear }: Compared) => ({
  cases: tried(drafted, policyCases),
  findings: findings(drafted).map((finding) => findingInWords(finding, drafted)),
  boundaries: turned(current, drafted, reviewYear),
  gainLose: ruleDiff(current, drafted, register, reviewYear),
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

/** One month before, then, and one month after each number of months: where the answers turn now, and no longer. */
function turned(current: RuleSet, drafted: RuleSet, reviewYear: number) {
  const [before, after] = [boundaries(current, reviewYear), boundaries(drafted, reviewYear)];
  const named = ({ ruleId, fact, months, answers }: Boundary) =>
    `${ruleId} ${fact} ${months} ${answers.join(' ')}`;
  const missingIn = (others: readonly Boundary[]) => {
    const names = new Set(others.map(named));
    return (boundary: Boundary) => !names.has(named(boundary));
  };
  return {
    tried: after.length * 3,
    disagreeing: after.filter(({ agreed }) => !agreed),
    added: after.filter(missingIn(before)),
    gone: before.filter(missingIn(after)),
  };
}
