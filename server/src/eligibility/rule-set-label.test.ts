import { labelForReturn } from './rule-set-label';

test.each([
  ['2026-11', [], '2026-11-r2'],
  ['2026-11', ['2026-11-r2'], '2026-11-r3'],
  ['2026-11-r2', ['2026-11-r2'], '2026-11-r3'],
  ['2026-11.r2', [], '2026-11.r2-r2'],
  ['a'.repeat(40), [], `${'a'.repeat(34)}-r2`],
])('%s with %p taken comes back as %s', (label, taken, back) =>
  expect(labelForReturn(label, new Set(taken))).toBe(back),
);
