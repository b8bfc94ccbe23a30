import { type Database } from './database';
import { isDuplicate } from './refused-write';

/**
 * Inserts rows in a transaction of their own, all in one statement if it can be, and tells of each whether it is new: one
 * whose unique key is taken leaves out itself alone.
 *
 * @param into the table with its columns, `table (a, b)`
 */
export async function insertNew(
  database: Database,
  into: string,
  rows: readonly (readonly unknown[])[],
): Promise<boolean[]> {
  const places = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  try {
    await database.change(`INSERT INTO ${into} VALUES ${places}`, rows.flat());
    return rows.map(() => true);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  if (rows.length === 1) return [false];
  const each: boolean[] = [];
  for (const row of rows) each.push(...(await insertNew(database, into, [row])));
  return each;
}
