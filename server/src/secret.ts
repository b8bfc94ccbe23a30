import { createHash, randomBytes } from 'node:crypto';

/** A new secret: 256 bits of chance unless told otherwise, of `[A-Za-z0-9_-]`. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** What the database knows of a secret. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
