import {
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  In,
  type ObjectLiteral,
} from 'typeorm';
import { type PeriodName } from './periods';

/** Something that is kept for a period: how much of it is too old, and how it goes. */
export interface Expiring {
  name: PeriodName;
  count(manager: EntityManager, before: Date): Promise<number>;
  /** Deals with at most so many rows; tells how many there were. */
  purge(manager: EntityManager, before: Date, most: number): Promise<number>;
}

interface Rows<E extends ObjectLiteral> {
  name: PeriodName;
  entity: EntityTarget<E>;
  key: keyof E & string;
  /** Which rows are too old. */
  old: (before: Date) => FindOptionsWhere<E> | FindOptionsWhere<E>[];
  /** What is done with them; to delete them is usual. */
  purge?: (manager: EntityManager, keys: string[]) => Promise<void>;
}

/** Rows of one table that expire. */
export const expiringRows = <E extends ObjectLiteral>({
  name,
  entity,
  key,
  old,
  purge,
}: Rows<E>): Expiring => ({
  name,
  count: (manager, before) => manager.countBy(entity, old(before)),
  purge: async (manager, before, most) => {
    const select = { [key]: true } as never;
    const rows = await manager.find(entity, { where: old(before), select, take: most });
    const keys = rows.map((row) => row[key] as string);
    if (keys.length === 0) return 0;
    if (purge) await purge(manager, keys);
    else await manager.delete(entity, { [key]: In(keys) });
    return keys.length;
  },
});
