import type { RuleSet } from '@titles/shared/eligibility/types';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { assessed } from './assessed';
import { ruleSetInUse, ruleSetsFrom } from './rule-set';

const named = (id: string): RuleSet => ({ ...bundled, id });
const broken = { ...named('broken'), rules: {} };

/** A phone with something in its storage, and a service that answers in turn. */
const phone = (stored: unknown, ...answers: (Promise<unknown> | object)[]) => {
  const storage = { stored };
  const keep = jest.fn((set: RuleSet) => {
    storage.stored = set;
  });
  const served = () => Promise.resolve(answers.shift());
  return { storage, keep, ...ruleSetsFrom({ kept: () => storage.stored, keep, served }) };
};

const takenFrom = (stored: unknown): string => {
  phone(stored).take();
  return ruleSetInUse().id;
};

test.each<[string, unknown, string]>([
  ['the one kept last', named('2026-12'), '2026-12'],
  ['nothing kept', '', bundled.id],
  ['a broken one', broken, bundled.id],
  ['a text', 'cut {"id":', bundled.id],
])('a phone with %s takes a sound one', (_, stored, id) => expect(takenFrom(stored)).toBe(id));

test('a new one waits for the page that opens next, and is kept', async () => {
  const { take, refresh, storage } = phone('', named('2026-12'));
  take();
  await refresh();
  expect(ruleSetInUse().id).toBe(bundled.id);
  expect(storage.stored).toEqual(named('2026-12'));
  take();
  expect(assessed({ job: '工程' }, 2026).ruleSet).toBe('2026-12');
});

test.each<[string, Promise<unknown> | object]>([
  ['a broken answer', broken],
  ['an answer of nothing', Promise.resolve(undefined)],
  ['no network', Promise.reject(new Error('offline'))],
  ['the very one it has', { ...named('2026-12'), rules: [] }],
])('%s leaves the last good one', async (_, answer) => {
  const { take, refresh, keep } = phone(named('2026-12'), answer);
  take();
  await refresh();
  take();
  expect(ruleSetInUse()).toEqual(named('2026-12'));
  expect(keep).not.toHaveBeenCalled();
});

test('without room to keep it, it serves until the app is closed', async () => {
  const { take, refresh, keep } = phone('', named('2026-12'));
  keep.mockImplementation(() => {
    throw new Error('setStorage:fail');
  });
  take();
  await refresh();
  take();
  expect(ruleSetInUse().id).toBe('2026-12');
});
