import { QueryFailedError } from 'typeorm';
import * as z from 'zod/mini';

/** For the log. Messages of databases and of validation quote values: only what went wrong is told, not with what. */
export function describedFailure(error: unknown): string {
  if (error instanceof QueryFailedError)
    return `query failed with ${(error.driverError as Error).name}: ${error.query}`;
  if (error instanceof z.core.$ZodError)
    return `the answer breaks the contract at ${error.issues.map(({ path }) => path.join('.')).join(', ')}`;
  return error instanceof Error ? (error.stack ?? error.message) : 'something other than an error was thrown';
}
