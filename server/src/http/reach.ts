import { type Access } from '@titles/shared/contract/endpoint';
import { type FindOptionsWhere, In } from 'typeorm';
import { type Recognised } from './caller';

/** Whose data a caller may see and change; the one place where scopes become that. */
export interface Reach {
  all: boolean;
  accounts: readonly string[];
  organisations: readonly string[];
  districts: readonly string[];
}

/** Whose a row is. */
export interface Belonging {
  accountId?: string | null;
  organisationId?: string | null;
  district?: string | null;
}

/** The reach of a caller by those of their grants that `access` names. */
export function reachOf(access: Exclude<Access, 'anyone'>, { accountId, grants }: Recognised): Reach {
  const scopes = grants.filter(({ role }) => access.includes(role)).map(({ scope }) => scope);
  const idsOf = (wanted: 'organisation' | 'district') =>
    scopes.flatMap((scope) => (scope.kind === wanted ? [scope.id] : []));
  return {
    all: scopes.some(({ kind }) => kind === 'all'),
    accounts: accountId !== null && scopes.some(({ kind }) => kind === 'own') ? [accountId] : [],
    organisations: idsOf('organisation'),
    districts: idsOf('district'),
  };
}

/** Whether one row is within reach. */
export const reaches = (reach: Reach, { accountId, organisationId, district }: Belonging): boolean =>
  reach.all ||
  has(reach.accounts, accountId) ||
  has(reach.organisations, organisationId) ||
  has(reach.districts, district);

const has = (ids: readonly string[], id: string | null | undefined): boolean =>
  id !== null && id !== undefined && ids.includes(id);

type ColumnsOf<E> = Partial<Record<Exclude<keyof Reach, 'all'>, keyof E & string>>;

/** The rows within reach, as a condition of a query; `columns` says where a row tells whose it is. */
export function within<E>(reach: Reach, columns: ColumnsOf<E>): FindOptionsWhere<E>[] {
  if (reach.all) return [{}];
  const named = Object.entries(columns) as [Exclude<keyof Reach, 'all'>, string][];
  // To TypeORM an empty list of conditions means every row.
  if (named.length === 0) throw new Error('A query within reach names no column that tells whose a row is.');
  return named.map(([kind, column]) => ({ [column]: In([...reach[kind]]) }) as FindOptionsWhere<E>);
}
