import { type ColumnType, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** SQLite takes so many parameters in one statement. */
const PARAMETERS = 32_766;
const PLAIN: readonly ColumnType[] = ['varchar', 'text', 'integer'];

/** Whether a column's value is written and read as it is, and needs no preparation by the driver. */
export const isPlain = ({ transformer, type }: ColumnMetadata): boolean =>
  !transformer && PLAIN.includes(type);

/**
 * Inserts whole rows, many in a statement, at a tenth of the query builder's price. A row that is there already by the
 * unique columns named stays as it is; where none are named it refuses the statement, see `isDuplicate`.
 */
export async function insertRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly E[],
  unique: readonly (keyof E & string)[] = [],
): Promise<void> {
  const { driver } = manager.dataSource;
  const { columns, tableName } = manager.dataSource.getMetadata(entity);
  const named = columns.filter(({ propertyName }) => unique.includes(propertyName));
  const keys = named.map(({ databaseName }) => databaseName);
  const settled =
    keys.length === 0
      ? ''
      : manager.dataSource.options.type === 'mysql'
        ? `ON DUPLICATE KEY UPDATE ${keys[0]} = ${keys[0]}`
        : `ON CONFLICT (${keys.join(', ')}) DO NOTHING`;
  const into = `INSERT INTO ${tableName} (${columns.map(({ databaseName }) => databaseName).join(', ')})`;
  const places = `(${columns.map(() => '?').join(', ')})`;
  const writers = columns.map((column) =>
    isPlain(column)
      ? (row: E): unknown => row[column.propertyName]
      : (row: E): unknown => driver.preparePersistentValue(row[column.propertyName], column),
  );
  const most = Math.floor(PARAMETERS / columns.length);
  for (let at = 0; at < rows.length; at += most) {
    const some = rows.slice(at, at + most);
    const values: unknown[] = [];
    for (const row of some) for (const write of writers) values.push(write(row));
    await manager.query(`${into} VALUES ${some.map(() => places).join(', ')} ${settled}`, values);
  }
}
