import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { DomainError } from '@titles/shared/errors';

interface Cost {
  N: number;
  r: number;
  p: number;
}
/** 32 MB and about 0.2 s: the strength that OWASP asks of scrypt, with little memory for many at once. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const KEY = 32;

const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

/** Refuses a password that gives itself away. Throws `bad-input` for the field. */
export function assertFit(password: string, login: string, field: string): void {
  if (password.toLowerCase().includes(login))
    throw new DomainError('bad-input', undefined, [
      { path: `body.${field}`, message: '密码里不要包含登录名' },
    ]);
}

/** Half of what is derived verifies the password, the other half is a key that the database never sees. */
async function halves(
  password: string,
  salt: Buffer,
  cost: Cost,
): Promise<{ verifier: Buffer; key: Buffer }> {
  const maxmem = 256 * cost.N * cost.r;
  const both = await derive(password.normalize('NFKC'), salt, 2 * KEY, { ...cost, maxmem });
  return { verifier: both.subarray(0, KEY), key: both.subarray(KEY) };
}

/** What is kept of a new password, and the key that comes with it. */
export async function keptPassword(password: string): Promise<{ kept: string; key: Buffer }> {
  const salt = randomBytes(16);
  const { verifier, key } = await halves(password, salt, COST);
  const { N, r, p } = COST;
  const kept = ['scrypt', N, r, p, salt.toString('base64url'), verifier.toString('base64url')].join(':');
  return { kept, key };
}

/** Kept for nobody: an unknown login takes as long as a wrong password. */
export const NOBODY = `scrypt:${COST.N}:${COST.r}:${COST.p}:${'A'.repeat(22)}:${'A'.repeat(43)}`;

/** The key that comes with the password, or null for a wrong one. */
export async function passwordKey(password: string, kept: string): Promise<Buffer | null> {
  const [, N, r, p, salt = '', wanted = ''] = kept.split(':');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const { verifier, key } = await halves(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(verifier, Buffer.from(wanted, 'base64url')) ? key : null;
}
