import { purposes } from '@titles/shared/contract/privacy';
import { consentState } from './consent-state';
import { currentNotices } from './notices';

const now = { version: '2026-11' };

test('only consent to the notice as it is now counts', () => {
  expect(consentState(now, undefined)).toBe('none');
  expect(consentState(now, { version: '2026-11', decision: 'given' })).toBe('given');
  expect(consentState(now, { version: '2026-10', decision: 'given' })).toBe('outdated');
  expect(consentState(now, { version: '2026-11', decision: 'withdrawn' })).toBe('withdrawn');
  expect(consentState(now, { version: '2026-10', decision: 'withdrawn' })).toBe('withdrawn');
});

test('each purpose has a notice that says what, for what, how long, and what withdrawing does', () => {
  expect(currentNotices().map(({ purpose }) => purpose)).toEqual([...purposes]);
  for (const { lines, version } of currentNotices()) {
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['存什么：', '做什么用', '存多久：', '收回同意']);
    expect(version).toMatch(/^\d{4}-\d{2}(\.\d+)?$/);
  }
});
