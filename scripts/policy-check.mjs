// Checks rule files: what is wrong is one error, what is questionable is one sentence each, and exit 1.
// Without a file, the rule set of this release.
import { createRequire } from 'node:module';
import { finish } from './policy-file.mjs';
import { ruleSetOf } from './policy-rule-set.mjs';

const require = createRequire(import.meta.url);
const { findings } = require('../shared/dist/eligibility/findings.js');
const { findingInWords } = require('../shared/dist/policy/findings-in-words.js');

finish(({ plain }) => {
  const results = (plain.length > 0 ? plain : ['bundled']).map((file) => {
    const set = ruleSetOf(file);
    const found = findings(set).map((finding) => ({ ...finding, says: findingInWords(finding, set) }));
    return { file, ruleSet: set.id, findings: found };
  });
  return {
    json: { results },
    lines: results.flatMap(({ file, ruleSet, findings: found }) => [
      ...found.map(({ says }) => `${file}: ${says}`),
      `${file}: ${ruleSet}, ${found.length} findings`,
    ]),
    failed: results.some(({ findings: found }) => found.length > 0),
  };
});
