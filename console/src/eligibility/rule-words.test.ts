import { ruleSet } from '@titles/shared/policy/rule-set';
import { sideBySide } from '../ui/difference';
import { ruleSetLines } from './rule-words';

test('a number that changes shows where it is given and where it counts', () => {
  const changed = {
    ...ruleSet,
    parameters: ruleSet.parameters.map((each) =>
      each.id === 'ladder.intermediate' ? { ...each, months: 60 } : each,
    ),
  };
  const pairs = sideBySide(ruleSetLines(ruleSet, 2026), ruleSetLines(changed, 2026));
  const differing = pairs.filter(({ left, right }) => left !== right);
  expect(differing[0]?.right).toContain('参数 ladder.intermediate：5年');
  expect(differing.length).toBeGreaterThan(1);
  expect(differing.every(({ right }) => right?.includes('5年'))).toBe(true);
});
