import { ruleSet } from '../policy/rule-set';
import { boundaries } from './boundaries';
import type { RuleSet } from './types';

const shown = (set: RuleSet) =>
  boundaries(set, 2025).map(({ ruleId, fact, months, answers }) => [ruleId, fact, months, ...answers]);

test('each number of months of a rule has its answers one month before, then and one after', () => {
  expect(shown(ruleSet).filter(([ruleId]) => ruleId === 'engineering.assistant')).toEqual([
    ['engineering.assistant', 'degree.college.since', 0, false, true, true],
    ['engineering.assistant', 'title.technician.since', 24, false, true, true],
    ['engineering.assistant', 'degree.secondary.since', 0, false, true, true],
    ['engineering.assistant', 'title.technician.since', 48, false, true, true],
  ]);
});

test('an upper limit turns the other way', () => {
  const [rule] = ruleSet.rules;
  const when = {
    all: [{ since: 'work.since', months: 6 }, { not: { since: 'work.since', months: 12 } }],
  } as const;
  expect(shown({ ...ruleSet, rules: [{ ...rule!, when }] })).toEqual([
    [rule!.id, 'work.since', 6, false, true, true],
    [rule!.id, 'work.since', 12, true, false, false],
  ]);
});

test('the tree gives the same answers for every boundary of the rules in use', () => {
  const all = boundaries(ruleSet, 2025);
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ agreed }) => !agreed)).toEqual([]);
});
