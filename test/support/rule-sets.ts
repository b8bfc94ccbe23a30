import { type RuleSet } from '@titles/shared/eligibility/types';
import { ruleSet } from '@titles/shared/policy/rule-set';

type Draft = { -readonly [K in keyof RuleSet]: RuleSet[K] extends readonly (infer T)[] ? T[] : RuleSet[K] };

/** The rule set of the release with another label and a change, as the text of a rule file. */
export const ruleFile = (id: string, change: (set: Draft) => void = () => undefined): string => {
  const set = { ...structuredClone(ruleSet), id } as Draft;
  change(set);
  return JSON.stringify(set);
};

/** The years of service as an assistant become `months`, for every series and diploma. */
export const withAssistantMonths = (id: string, months: number): string =>
  ruleFile(id, (set) => {
    set.parameters = set.parameters.map((each) =>
      each.id.startsWith('ladder.intermediate') ? { ...each, months } : each,
    );
  });
