import { DomainError } from '@titles/shared/errors';
import { assertEditable, assertStep, type SeasonState, statesBefore } from './state';

const states: SeasonState[] = ['draft', 'scheduled', 'published', 'archived'];
const allowed = [
  'draft>scheduled',
  'draft>published',
  'scheduled>draft',
  'scheduled>published',
  'published>published',
  'published>archived',
];

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  const step = () => assertStep(from, to);
  if (allowed.includes(`${from}>${to}`)) expect(step).not.toThrow();
  else expect(step).toThrow(DomainError);
  expect(statesBefore(to).includes(from)).toBe(allowed.includes(`${from}>${to}`));
});

test('a refused step names both states', () => {
  expect(() => assertStep('archived', 'published')).toThrow('主题季现在是「已归档」，不能改为「已发布」。');
});

test('nothing is edited that waits for its time, or is over', () => {
  for (const state of ['draft', 'published'] as const)
    expect(() => assertEditable(state, null)).not.toThrow();
  for (const state of ['scheduled', 'published'] as const)
    expect(() => assertEditable(state, new Date())).toThrow('请先取消定时');
  expect(() => assertEditable('archived', null)).toThrow('已归档');
});
