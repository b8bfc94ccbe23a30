import { CODE_STEP, codeText, shortened, signedPart, stepAt } from '@titles/shared/check-in-code';
import { bytesOfAscii, bytesOfHex, hexOf, hmacSha256 } from './sha256';

/** What a booking's QR says at an instant, in milliseconds by the service's clock. */
export const codeAt = (bookingId: string, key: string, now: number): string => {
  const step = stepAt(now);
  const signed = bytesOfAscii(signedPart({ bookingId, step }));
  return codeText({ bookingId, step, mac: shortened(hexOf(hmacSha256(bytesOfHex(key), signed))) });
};

/** How long until the code turns. */
export const untilNext = (now: number): number => CODE_STEP - (now % CODE_STEP);
