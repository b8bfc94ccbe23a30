import { createHmac } from 'node:crypto';
import { CODE_STEP, shortened, signedPart, stepAt } from '@titles/shared/check-in-code';
import { bookingOfCompanyCode, checkInKey, codeHolds, companyCode, same } from './codes';

const now = new Date('2026-12-09T05:30:00.000Z');
const code = (step: number, key = checkInKey('secret', 'b1')) => {
  const hmac = createHmac('sha256', Buffer.from(key, 'hex')).update(signedPart({ bookingId: 'b1', step }));
  return { bookingId: 'b1', step, mac: shortened(hmac.digest('hex')) };
};

test.each([
  [-3, 'stale'],
  [-2, 'yes'],
  [0, 'yes'],
  [2, 'yes'],
  [3, 'stale'],
])('a code %i steps away: %s', (steps, verdict) => {
  expect(codeHolds('secret', code(stepAt(now.getTime()) + steps), now)).toBe(verdict);
});

test('a code of another session, or for another half minute than it says, is forged', () => {
  const step = stepAt(now.getTime());
  expect(codeHolds('other', code(step), now)).toBe('forged');
  expect(codeHolds('secret', { ...code(step - 2), step }, now)).toBe('forged');
  expect(codeHolds('secret', code(step, checkInKey('secret', 'b2')), new Date(step * CODE_STEP))).toBe(
    'forged',
  );
});

test('a company code leads to its booking, and no other one', () => {
  const written = companyCode('secret', 'b1');
  expect(bookingOfCompanyCode(written)).toBe('b1');
  expect(companyCode('secret', 'b2')).not.toBe(written.replace('b1', 'b2'));
  expect(['b1', 'b1-xyz', '../b1-0123456789ab'].map(bookingOfCompanyCode)).toEqual([null, null, null]);
  expect([same('ab', 'ab'), same('ab', 'ac'), same('ab', 'abc')]).toEqual([true, false, false]);
});
