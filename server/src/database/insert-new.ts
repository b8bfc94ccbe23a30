import { type Database } from './database';
import { isDuplicate } from './refused-write';

/** A value of each column. */
type Row<C extends string> = Readonly<Record<C, unknown>>;

/**
 * Inserts rows, and tells of each whether it is new: all in one statement, and again without those that are there
 * already if there are any. Of rows with the same key the first is the new one.
 *
 * @param columns of the table; the first is its key
 */
export async function insertNew<C extends string>(
  database: Database,
  table: string,
  columns: readonly [C, ...C[]],
  rows: readonly Row<C>[],
): Promise<boolean[]> {
  const [key] = columns;
  const firsts = new Map([...rows].reverse().map((row) => [row[key], row]));
  // In one order everywhere, so that no two processes wait for each other.
  const wanted = [...firsts.values()].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  const inserted = new Set<Row<C>>();
  const insert = async (some: readonly Row<C>[]): Promise<boolean> => {
    if (some.length === 0) return true;
    const places = some.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
    try {
      await database.change(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}`,
        some.flatMap((row) => columns.map((column) => row[column])),
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
    for (const row of some) inserted.add(row);
    return true;
  };
  if (!(await insert(wanted)) && wanted.length > 1) {
    const found = await database.source.query<Record<string, unknown>[]>(
      `SELECT ${key} FROM ${table} WHERE ${key} IN (${wanted.map(() => '?').join(', ')})`,
      wanted.map((row) => row[key]),
    );
    const known = new Set(found.map((row) => row[key]));
    const others = wanted.filter((row) => !known.has(row[key]));
    // Another one came between: now each by itself.
    if (!(await insert(others))) for (const row of others) await insert([row]);
  }
  return rows.map((row) => inserted.has(row));
}
