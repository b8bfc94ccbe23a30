import { type Checking } from '@titles/shared/contract/forum';

interface Answered {
  flaggedBecause: 'reworded' | 'removed' | 'rules' | null;
  expiresOn: string | null;
}

/** Why readers are told that an answer is being checked; a change outranks a day that has passed. */
export const checkingOf = ({ flaggedBecause, expiresOn }: Answered, today: string): Checking | null =>
  flaggedBecause ?? (expiresOn !== null && expiresOn < today ? 'expired' : null);
