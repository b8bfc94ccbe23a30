import { DomainError } from '@titles/shared/errors';
import { assertEditable, assertStep, type SeasonState, statesBefore } from './state';

const states: SeasonState[] = ['draft', 'scheduled', 'published', 'archived'];
const allowed = ['draft>scheduled', 'scheduled>draft', 'scheduled>published', 'published>archived'];

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  const step = () => assertStep(from, to);
  if (allowed.includes(`${from}>${to}`)) expect(step).not.toThrow();
  else expect(step).toThrow(DomainError);
  expect(statesBefore(to).includes(from)).toBe(allowed.includes(`${from}>${to}`));
});

test('a refused step names both states', () => {
  expect(() => assertStep('draft', 'published')).toThrow('主题季现在是「草稿」，不能改为「已发布」。');
});

test('only a draft is edited', () => {
  expect(() => assertEditable('draft')).not.toThrow();
  for (const state of states.slice(1)) expect(() => assertEditable(state)).toThrow('只有草稿可以修改');
});
