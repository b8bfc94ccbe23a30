import { type Place } from '../place';

/** What a list shows: its filters, its order, and the page, as the address keeps it. */
export interface ListState {
  filters: Readonly<Record<string, string>>;
  sort?: string | undefined;
  order?: 'asc' | 'desc' | undefined;
  page: number;
}

/** Rows a page. */
export const SIZE = 20;

/** The state of a list with these filters and sortable columns, as the address says it; what it does not know is left out. */
export function stateOf(
  { query }: Place,
  filters: readonly string[],
  sortable: readonly string[],
): ListState {
  const { sort, order, page } = query;
  const sorted = sort !== undefined && sortable.includes(sort) && (order === 'asc' || order === 'desc');
  return {
    filters: Object.fromEntries(
      filters.flatMap((name) => (query[name] ? [[name, query[name]] as const] : [])),
    ),
    ...(sorted && { sort, order }),
    page: /^[1-9]\d{0,5}$/.test(page ?? '') ? Number(page) : 1,
  };
}

/** The address of a state; the first page needs no word. */
export const placeFor = (path: string, { filters, sort, order, page }: ListState): Place => ({
  path,
  query: {
    ...filters,
    ...(sort !== undefined && order !== undefined && { sort, order }),
    ...(page > 1 && { page: String(page) }),
  },
});

/** What the service is asked for. */
export const queryOf = ({ filters, sort, order, page }: ListState) => ({
  ...filters,
  ...(sort !== undefined && { sort, order }),
  page,
  size: SIZE,
});
