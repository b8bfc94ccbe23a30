import { createHash } from 'node:crypto';
import { DomainError, type ErrorCode, errors, type FieldError } from '@titles/shared/errors';
import { sealed, unsealed } from '../../sealed';

/** What a request was answered with: a result, or a refusal that stands. */
export type Answer =
  { result: unknown } | { refused: { code: ErrorCode; message: string; fields: readonly FieldError[] } };

/** The refusal as an answer; null when the request may be tried again as if it had never come. */
export function refusalOf(error: unknown): Answer | null {
  if (!(error instanceof DomainError)) return null;
  const { code, message, fields } = error as DomainError;
  return errors[code].status < 500 ? { refused: { code, message, fields } } : null;
}

/** The result again, or the refusal again. */
export function given(answer: Answer): unknown {
  if ('result' in answer) return answer.result;
  const { code, message, fields } = answer.refused;
  throw new DomainError(code, message, fields);
}

const keyOf = (key: string): Buffer => createHash('sha256').update(`answer ${key}`).digest();

export const kept = (answer: Answer, key: string): string => sealed(JSON.stringify(answer), keyOf(key));
export const read = (text: string, key: string): Answer => JSON.parse(unsealed(text, keyOf(key))) as Answer;
