import { type CellValue } from './sheet';

interface Asked {
  sort?: string | undefined;
  order?: 'asc' | 'desc' | undefined;
  page?: number | undefined;
  size?: number | undefined;
}

interface LocalList<Row> {
  /** What each column sorts by. */
  columns: Readonly<Record<string, (row: Row) => CellValue>>;
  /** Whether a row stays, by the name of a filter and what it is set to. */
  filters: Readonly<Record<string, (row: Row, wanted: string) => boolean>>;
}

/** A page of a list that is short enough to come as a whole: filtered, sorted and cut here. */
export function localPage<Row>(
  rows: readonly Row[],
  query: object,
  { columns, filters }: LocalList<Row>,
): { rows: Row[]; total: number } {
  const asked: Asked & Readonly<Record<string, unknown>> = { ...query };
  const left = rows.filter((row) =>
    Object.entries(filters).every(([name, stays]) => {
      const wanted = asked[name];
      return typeof wanted !== 'string' || wanted === '' || stays(row, wanted);
    }),
  );
  const value = columns[asked.sort ?? ''];
  const sign = asked.order === 'desc' ? -1 : 1;
  const sorted = value ? [...left].sort((a, b) => sign * compare(value(a), value(b))) : left;
  const size = asked.size ?? sorted.length;
  const start = ((asked.page ?? 1) - 1) * size;
  return { rows: sorted.slice(start, start + size), total: left.length };
}

/** What is empty comes last in ascending order. */
function compare(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');
}

/** Whether a text occurs in another, whatever its case. */
export const holds = (text: string, wanted: string): boolean =>
  text.toLowerCase().includes(wanted.toLowerCase());
