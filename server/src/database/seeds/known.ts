import { DomainError } from '@titles/shared/errors';

/** What was asked for, or null where there is no such thing yet. */
export async function known<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null;
    throw error;
  }
}
