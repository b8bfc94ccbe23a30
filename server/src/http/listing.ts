import { And, Equal, type FindOptionsOrder, type FindOptionsWhere, FindOperator, Raw } from 'typeorm';

interface ListWish<Column extends string> {
  sort?: Column | undefined;
  order?: 'asc' | 'desc' | undefined;
  page?: number | undefined;
  size?: number | undefined;
}

const SIZE = 20;

/** The page of a list that is asked for; `columns` says which of the row's columns each name means, the id breaks ties. */
export function listing<E extends { id: string }, Column extends string>(
  { sort, order = 'asc', page = 1, size = SIZE }: ListWish<Column>,
  columns: Readonly<Record<Column, keyof E & string>>,
): { order: FindOptionsOrder<E>; skip: number; take: number } {
  const byId = { id: sort === undefined ? 'DESC' : order };
  const wanted = sort === undefined ? byId : { [columns[sort]]: order, ...byId };
  return { order: wanted as FindOptionsOrder<E>, skip: (page - 1) * size, take: size };
}

/** Rows in whose column the text occurs, as it stands. */
export function containing(text: string): FindOperator<string> {
  // Parameters of one query share their names.
  const name = `containing${(searches += 1)}`;
  const pattern = `%${text.replace(/[!%_]/g, '!$&')}%`;
  return Raw((column) => `${column} LIKE :${name} ESCAPE '!'`, { [name]: pattern }) as FindOperator<string>;
}
let searches = 0;

type Filters<E> = Partial<Record<keyof E & string, unknown>>;

/** Conditions narrowed by filters. A filter never takes the place of a condition on the same column: both must hold. */
export function narrowed<E>(conditions: FindOptionsWhere<E>[], filters: Filters<E>): FindOptionsWhere<E>[] {
  const wanted = Object.entries(filters).filter(([, value]) => value !== undefined);
  return conditions.map((condition) => {
    const known = condition as Record<string, unknown>;
    const more = wanted.map(([name, value]) => [
      name,
      name in known ? And(operator(known[name]), operator(value)) : value,
    ]);
    return { ...condition, ...Object.fromEntries(more) } as FindOptionsWhere<E>;
  });
}

const operator = (value: unknown): FindOperator<unknown> =>
  value instanceof FindOperator ? value : Equal(value);
