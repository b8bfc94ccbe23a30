import type { RuleSet } from '@titles/shared/eligibility/types';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { assessed } from '../assessed';
import type { Answers } from '../questions/question';
import { recordOf, unansweredOf } from '../questions/record';
import { ruleSetsFrom } from '../rule-set';
import { timeline } from './timeline';
import { warningOf } from './warning';
import { groundOf, tried } from './what-if/trial';

const assistant: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2021',
  'education.0.level': '硕士',
  'education.0.graduated': '2024-06',
  'education.0.fullTime': 'yes',
  'education.0.matches': 'yes',
  'work.start': '2024-07',
  situations: [],
  'employer.type': '民营企业',
};
const graduate: Answers = { ...assistant, 'titles.0.held': 'none' };

/** The phone has a rule set with eight years where the bundled one has fewer. */
const longer: RuleSet = {
  ...bundled,
  id: '2026-12',
  parameters: bundled.parameters.map((each) =>
    /^(ladder|skill)\./.test(each.id) ? { ...each, months: 96 } : each,
  ),
};
beforeAll(() =>
  ruleSetsFrom({ kept: () => longer, keep: () => undefined, served: () => Promise.resolve(longer) }).take(),
);

const years = (answers: Answers) =>
  timeline(recordOf(answers), assessed(answers, 2026).routes, unansweredOf(answers)).map(({ year }) => year);

test('the time line counts by the rule set that is in use', () =>
  expect(years(assistant)).toEqual([2029, 2037, 2045]));

test('so does the warning', () => {
  const { lines = [] } =
    warningOf(recordOf(graduate), assessed(graduate, 2026), unansweredOf(graduate)) ?? {};
  expect(lines.join()).toContain('2034年度才可以申报工程师');
});

test('so does a trial', () => {
  const { differences } = tried(groundOf(assistant, 2026, '2026-11-23'), { certificate: 'skill.高级技师' });
  expect(differences.map(({ text }) => text)).toContain('2034年度起可以申报');
});
