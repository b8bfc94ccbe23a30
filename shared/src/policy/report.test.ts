import { type RuleSet } from '../eligibility/types';
import { policyCases } from './cases';
import { madeUpPeople } from './made-up-register';
import { ruleSet } from './rule-set';
import { reportOf, tried } from './report';

const expectations = policyCases.reduce((sum, { expected }) => sum + expected.length, 0);

const register = [...madeUpPeople(2000, 1)].map(({ record }) => record);
const report = (drafted: RuleSet) => reportOf({ drafted, current: ruleSet, register, reviewYear: 2025 });

test('the rules of the release pass every case, and change nothing against themselves', () => {
  expect(report(ruleSet)).toEqual({
    cases: { passed: expectations, failing: [] },
    findings: [],
    boundaries: { tried: expect.any(Number) as number, disagreeing: [], added: [], gone: [] },
    gainLose: { reviewYear: 2025, people: 2000, gain: 0, lose: 0, ways: [] },
  });
});

test('a changed number of years shows where the answer turns now, and whom it costs the way', () => {
  const stricter: RuleSet = {
    ...ruleSet,
    parameters: ruleSet.parameters.map((each) =>
      each.id === 'ladder.intermediate' ? { ...each, months: 60 } : each,
    ),
  };
  const { boundaries, gainLose } = report(stricter);
  const turn = { ruleId: 'engineering.intermediate', fact: 'title.assistant.since', agreed: true };
  expect(boundaries.gone).toContainEqual({ ...turn, months: 48, answers: [false, true, true] });
  expect(boundaries.added).toContainEqual({ ...turn, months: 60, answers: [false, true, true] });
  expect(gainLose.gain).toBe(0);
  expect(gainLose.lose).toBeGreaterThan(0);
  expect(gainLose.ways.map(({ route, level }) => `${route} ${level}`)).toContain('title_ladder 中级');
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
