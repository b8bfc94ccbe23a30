import { createHmac, timingSafeEqual } from 'node:crypto';
import { CODE_LEEWAY, type CheckInCode, shortened, signedPart, stepAt } from '@titles/shared/check-in-code';

const hmac = (key: string | Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');

/** With which a booking's codes are made: 128 bits in hexadecimal digits, derived from the session's secret. */
export const checkInKey = (secret: string, bookingId: string): string =>
  hmac(secret, `check-in ${bookingId}`).slice(0, 32);

/** Whether a code was made with the booking's key for about the instant at which it was scanned. */
export function codeHolds(secret: string, code: CheckInCode, at: Date): 'yes' | 'forged' | 'stale' {
  const key = Buffer.from(checkInKey(secret, code.bookingId), 'hex');
  if (!same(shortened(hmac(key, signedPart(code))), code.mac)) return 'forged';
  return Math.abs(code.step - stepAt(at.getTime())) <= CODE_LEEWAY ? 'yes' : 'stale';
}

/** By which a company's people take the seats of a booking. */
export const companyCode = (secret: string, bookingId: string): string =>
  `${bookingId}-${hmac(secret, `company ${bookingId}`).slice(0, 12)}`;

/** The booking that a company's code is about, if it reads like one. */
export const bookingOfCompanyCode = (code: string): string | null =>
  /^([0-9a-z]{1,64})-[0-9a-f]{12}$/.exec(code)?.[1] ?? null;

export const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
