import { Id } from '@titles/shared/contract/fields';
import * as z from 'zod/mini';
import { newId } from './ids';

test('ids sort by their making, differ, and are what the contract calls an id', () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(2000);
  for (const id of ids) expect(z.safeParse(Id, id).success).toBe(true);
});
