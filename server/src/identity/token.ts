import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 bits of chance. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database knows of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
