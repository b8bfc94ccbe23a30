import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fromBase32, toBase32 } from './base32';

const SECONDS = 30;
/** Clocks of phones are off: the code before and the one after count too. */
const DRIFT = [0, -1, 1];
const ISSUER = '江门职称工作台';

export const newTotpSecret = (): string => toBase32(randomBytes(20));

/** What an authenticator app reads from a QR code. */
export const totpUri = (secret: string, name: string): string =>
  `otpauth://totp/${encodeURIComponent(`${ISSUER}:${name}`)}?secret=${secret}&issuer=${encodeURIComponent(ISSUER)}`;

/** The step of time that a code belongs to. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / SECONDS);

/** The code of a step (RFC 6238 over RFC 4226, SHA-1, six digits). */
export function totpOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** The step whose code was given, if it is one of now; no step is to be taken twice. */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  const given = Buffer.from(code);
  const steps = DRIFT.map((drift) => stepAt(now) + drift);
  const found = steps.find((step) => {
    const wanted = Buffer.from(totpOf(secret, step));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return found ?? null;
}
