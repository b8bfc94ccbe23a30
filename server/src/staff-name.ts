import { DomainError } from '@titles/shared/errors';
import { fold } from './folding';

const LONGEST = 40;

/** The name that a person at the terminal gives, without the spaces around it; until staff have accounts. */
export function staffName(given: string): string {
  const name = given.trim().replaceAll(/\s+/g, ' ');
  if (name === '' || name.length > LONGEST || /\p{C}/u.test(name))
    throw new DomainError('bad-input', `请写明姓名，最多${LONGEST}字。`, [
      { path: 'by', message: `请写明姓名，最多${LONGEST}字` },
    ]);
  return name;
}

/** Whether two names are one person's, however they are spaced and spelled. */
export const isSamePerson = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

const keyOf = (name: string): string => fold(name).replaceAll(/\s/g, '');
