import { ruleSet } from '@titles/shared/policy/rule-set';

const ids = ruleSet.rules.map(({ id }) => id);

/** The ids of rules that a script carries; none where the rule set must not be. */
export const rulesIn = (script: string): string[] =>
  ids.filter((id) => [`"${id}"`, `'${id}'`, `\`${id}\``].some((literal) => script.includes(literal)));
