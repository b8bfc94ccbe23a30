// The rule set of a file, or the one that this release carries.
import { createRequire } from 'node:module';
import { about, jsonOf } from './policy-file.mjs';

const require = createRequire(import.meta.url);
const { checkRuleSet } = require('../shared/dist/eligibility/check-rule-set.js');
const { ruleSet } = require('../shared/dist/policy/rule-set.js');

/** `bundled` names the rule set of the release. */
export function ruleSetOf(name) {
  if (name === 'bundled') return ruleSet;
  const json = jsonOf(name);
  return about(name, () => checkRuleSet(json));
}
