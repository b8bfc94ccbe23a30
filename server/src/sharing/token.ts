import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token stands for; each link has a secret of its own. */
export interface SignedLink {
  /** Of its row: no other link has it. */
  number: number;
  secret: string;
  publicistId: string;
  contentKind: string;
  contentId: string;
  channel: string;
  /** `2026-q4`. */
  season: string;
}

const NUMBER_BYTES = 4;
const MAC_BYTES = 8;
const LARGEST = 2 ** (8 * NUMBER_BYTES) - 1;
const TOKEN = /^[\w-]{16}$/;

/**
 * Sixteen characters of `[A-Za-z0-9_-]`: four bytes of the link's number, so that no two links have the same, and
 * eight of its signature.
 */
export function tokenOf(link: SignedLink): string {
  if (!Number.isInteger(link.number) || link.number < 1 || link.number > LARGEST)
    throw new Error(`A link cannot have the number ${link.number}.`);
  const number = Buffer.alloc(NUMBER_BYTES);
  number.writeUInt32BE(link.number);
  return Buffer.concat([number, signatureOf(link)]).toString('base64url');
}

/** The number of the link that a token says it is of; null for what cannot be a token. */
export const numberIn = (token: string): number | null =>
  TOKEN.test(token) ? Buffer.from(token, 'base64url').readUInt32BE() : null;

/** Whether the token was made for this very link. */
export const isTokenOf = (token: string, link: SignedLink): boolean => {
  const [given, made] = [Buffer.from(token), Buffer.from(tokenOf(link))];
  return given.length === made.length && timingSafeEqual(given, made);
};

const signatureOf = ({ number, secret, publicistId, contentKind, contentId, channel, season }: SignedLink) =>
  createHmac('sha256', secret)
    .update(JSON.stringify([number, publicistId, contentKind, contentId, channel, season]))
    .digest()
    .subarray(0, MAC_BYTES);
