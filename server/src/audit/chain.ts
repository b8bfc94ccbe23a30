import { createHash } from 'node:crypto';

export interface Link {
  position: number;
  hash: string;
}
export interface SealedContent {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  detail: string;
}

/** What stands before the first link. */
export const BEGINNING: Link = { position: 0, hash: '0'.repeat(64) };

/** The link that follows `last` and seals the entry: a change of either shows in its hash. */
export function linkAfter(last: Link, { id, at, actor, action, subject, detail }: SealedContent): Link {
  const position = last.position + 1;
  const sealed = [last.hash, position, id, at.toISOString(), actor, action, subject, detail];
  return { position, hash: createHash('sha256').update(JSON.stringify(sealed)).digest('hex') };
}
