import { DomainError } from '@titles/shared/errors';

/** An answer is good for so long at most; then its author looks at it again. */
const YEARS = 2;

/** Refuses a day on which an answer would be out of date at once, or only after years. */
export function assertExpiry(expiresOn: string, today: string): void {
  const longest = `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`;
  const wrong = expiresOn <= today ? '有效期要晚于今天' : expiresOn > longest ? '有效期最长两年' : null;
  if (wrong !== null)
    throw new DomainError('bad-input', undefined, [{ path: 'body.expiresOn', message: wrong }]);
}
