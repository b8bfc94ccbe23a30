import { type RuleSet } from '@titles/shared/eligibility/types';
import { policyCases } from '@titles/shared/policy/cases';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { reportOf, tried } from './report';

const expectations = policyCases.reduce((sum, { expected }) => sum + expected.length, 0);

test('the rules of the release pass every case', () => {
  expect(reportOf({ drafted: ruleSet, current: ruleSet }).cases).toEqual({
    passed: expectations,
    failing: [],
  });
});

test('a longer wait fails the cases that it changes, and says what was found', () => {
  const longer: RuleSet = {
    ...ruleSet,
    parameters: ruleSet.parameters.map((each) => ({ ...each, months: each.months + 12 })),
  };
  const { passed, failing } = tried(longer, policyCases);
  expect(passed + failing.length).toBe(expectations);
  expect(failing).toContainEqual({
    person: 'recognition: secondary after a year, nothing more',
    expected: { title_level: '员级', series: '工程', route: 'first_recognition', eligible: true },
    found: 'notYet · from 2026 · recognition.technician',
  });
});

test('a set that does not speak of a person’s year fails that person, not the report', () => {
  const later: RuleSet = { ...ruleSet, from: '2026-01-01' };
  const { failing } = tried(later, policyCases.slice(0, 1));
  expect(failing).toEqual([
    { person: policyCases[0]!.id, expected: null, found: expect.stringContaining('2025 评审年度') as string },
  ]);
});
