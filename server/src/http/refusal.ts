import { type ErrorCode, DomainError, errors, type FieldError } from '@titles/shared/errors';

export interface Refusal {
  status: number;
  body: { error: { code: ErrorCode; message: string; requestId: string; fields: readonly FieldError[] } };
}

const codeOfStatus = new Map<number, ErrorCode>([
  [404, 'not-found'],
  [405, 'not-found'],
  [413, 'too-large'],
  [503, 'busy'],
]);

/** The status that Nest or Fastify gave an error of theirs, if any. */
function statusOf(error: unknown): number {
  const { statusCode, status } = (error ?? {}) as { statusCode?: unknown; status?: unknown };
  const found = statusCode ?? status;
  return typeof found === 'number' ? found : 500;
}

/** Turns any error into the one shape of a refusal; what nobody foresaw becomes `internal`. */
export function refusal(error: unknown, requestId: string): Refusal {
  const known: DomainError =
    error instanceof DomainError ? (error as DomainError) : new DomainError(codeOf(statusOf(error)));
  const { code, message, fields } = known;
  return { status: errors[code].status, body: { error: { code, message, requestId, fields } } };
}

function codeOf(status: number): ErrorCode {
  return codeOfStatus.get(status) ?? (status >= 400 && status < 500 ? 'bad-input' : 'internal');
}
