import { type Role } from '@titles/shared/contract/roles';
import { createContext, useContext } from 'react';
import { type MyGrant } from './who';

/** Who sits at the desk. */
export interface DeskPerson {
  accountId: string;
  name: string;
  roles: readonly Role[];
  grants: readonly MyGrant[];
}

export const DeskPersonContext = createContext<DeskPerson | null>(null);

export function useDeskPerson(): DeskPerson {
  const person = useContext(DeskPersonContext);
  if (!person) throw new Error('Only pages inside the desk know who sits there.');
  return person;
}
