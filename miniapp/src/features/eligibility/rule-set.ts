import { checkRuleSet } from '@titles/shared/eligibility/check-rule-set';
import type { RuleSet } from '@titles/shared/eligibility/types';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';

/** Where rule sets come from: the phone's storage, and the service. */
interface Sources {
  kept: () => unknown;
  keep: (set: RuleSet) => void;
  served: () => Promise<unknown>;
}

let inUse: RuleSet = bundled;

/** What the page of the self-check on the screen works with. */
export const ruleSetInUse = (): RuleSet => inUse;

const soundOrNone = (value: unknown): RuleSet | undefined => {
  try {
    return checkRuleSet(value);
  } catch {
    return undefined;
  }
};

const isCalled = (id: string | undefined, value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && value.id === id;

/** The newest sound rule set on a phone: the one kept last, else the one that came with the app. */
export const ruleSetsFrom = ({ kept, keep, served }: Sources) => {
  let newest: RuleSet | undefined;
  return {
    /** For a page that opens: what comes later does not change the answers under a person's eyes. */
    take: (): void => {
      newest ??= soundOrNone(kept()) ?? bundled;
      inUse = newest;
    },
    /** Asks the service, for the page that opens next. Offline, or with something broken, all stays as it is. */
    refresh: (): Promise<void> =>
      served()
        .then((answer) => {
          // A name stands for one content for good: what is known by it need not be checked again.
          if (isCalled(newest?.id, answer)) return;
          const set = soundOrNone(answer);
          if (!set) return;
          newest = set;
          keep(set);
        })
        .catch(() => undefined),
  };
};
