const newer = { hasOwn: Object.hasOwn, at: Array.prototype.at };
afterEach(() => {
  Object.hasOwn = newer.hasOwn;
  Object.assign(Array.prototype, { at: newer.at });
});

test('a phone without Object.hasOwn and Array.at reads a served rule set too', async () => {
  Reflect.deleteProperty(Object, 'hasOwn');
  Reflect.deleteProperty(Array.prototype, 'at');
  const { ruleSet } = await import('@titles/shared/policy/rule-set');
  const { ruleSetInUse, ruleSetsFrom } = await import('./rule-set');
  const served = JSON.parse(JSON.stringify({ ...ruleSet, id: '2026-12' })) as unknown;
  const { take, refresh } = ruleSetsFrom({
    kept: () => '',
    keep: () => undefined,
    served: () => Promise.resolve(served),
  });
  take();
  await refresh();
  take();
  expect(ruleSetInUse().id).toBe('2026-12');
});
