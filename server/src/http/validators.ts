import { type IncomingHttpHeaders } from 'node:http';

/** By what an answer is known again. */
export interface Validators {
  etag: string;
  modified?: Date | undefined;
}

const weak = (etag: string): string => etag.trim().replace(/^W\//, '');

/** If-None-Match compares weakly, and may be a list or `*`. */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => weak(one) === weak(etag));
}

/** Whether the sender has this very file: by its ETag, else by its date. */
export function unchanged(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return matches(known, etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return modified !== undefined && wholeSeconds(modified) <= since;
}

/** Whether a part may be answered: what the sender has of the file must be of this very one. */
export function partFits(ifRange: string | undefined, { etag, modified }: Validators): boolean {
  if (ifRange === undefined || ifRange.trim() === etag) return true;
  return modified !== undefined && Date.parse(ifRange) === wholeSeconds(modified);
}

/** HTTP dates have no milliseconds. */
const wholeSeconds = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;
