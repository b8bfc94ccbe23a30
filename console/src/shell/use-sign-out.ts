import { identity } from '@titles/shared/contract/identity';
import { useCallback } from 'react';
import { client } from '../api';
import { forget, tokenInUse } from '../session';

const { signOut } = client(identity);

/** Signs out here at once; the service is told where it can be reached. */
export const useSignOut = () =>
  useCallback(async () => {
    const token = tokenInUse();
    const told = signOut().catch(() => undefined);
    if (token !== null) forget(token);
    await told;
  }, []);
