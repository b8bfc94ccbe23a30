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

/** If-Match compares strongly: a weak ETag promises the same meaning, not the same bytes. */
const isAmong = (ifMatch: string, etag: string): boolean =>
  ifMatch.trim() === '*' || ifMatch.split(',').some((one) => one.trim() === etag);

/** Whether the sender has this very file: all that it names, its ETag and its date, must be of it, as with nginx. */
export function unchanged(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const { 'if-none-match': known, 'if-modified-since': since } = headers;
  if (known === undefined && since === undefined) return false;
  if (known !== undefined && !matches(known, etag)) return false;
  return since === undefined || (modified !== undefined && wholeSeconds(modified) <= instantIn(since));
}

/** Whether the sender wants this file only as another one: by If-Match or If-Unmodified-Since, as with nginx. */
export function unwanted(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const { 'if-match': wanted, 'if-unmodified-since': since } = headers;
  if (since !== undefined && modified && !(wholeSeconds(modified) <= instantIn(since))) return true;
  return wanted !== undefined && !isAmong(wanted, etag);
}

/** Whether a part may be answered: what the sender has of the file must be of this very one. */
export function partFits(ifRange: string | undefined, { etag, modified }: Validators): boolean {
  if (ifRange === undefined || ifRange.trim() === etag) return true;
  return modified !== undefined && instantIn(ifRange) === wholeSeconds(modified);
}

/** An HTTP date in milliseconds; no number for other text, which may be a date elsewhere. */
const instantIn = (date: string): number => (date.endsWith(' GMT') ? Date.parse(date) : NaN);

/** HTTP dates have no milliseconds. */
const wholeSeconds = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;
