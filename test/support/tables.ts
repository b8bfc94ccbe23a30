import { type DataSource } from 'typeorm';

/** The application's tables; TypeORM keeps its list of migrations in another one. */
export async function tableNames(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    source.options.type === 'mysql'
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations')
    .sort();
}

/** By the name of the table, how it is defined. */
export type Tables = Record<string, string[]>;

/** How the application's tables are defined, with their indexes, as the database itself says it. */
export async function definitions(source: DataSource): Promise<Tables> {
  const found: Tables = {};
  for (const name of await tableNames(source))
    found[name] =
      source.options.type === 'mysql' ? await ofMariadb(source, name) : await ofSqlite(source, name);
  return found;
}

async function ofMariadb(source: DataSource, name: string): Promise<string[]> {
  const [row] = await source.query<{ 'Create Table': string }[]>(`SHOW CREATE TABLE \`${name}\``);
  // Neither where the next number would come from nor the order matters.
  return row!['Create Table']
    .replace(/ AUTO_INCREMENT=\d+/, '')
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .sort();
}

/** In parts, for a table that was built anew is written in another way. */
async function ofSqlite(source: DataSource, name: string): Promise<string[]> {
  const parts: { part: string }[] = await source.query(
    `SELECT 'column ' || name || ' ' || type || ' not null ' || "notnull" || ' key ' || pk AS part
       FROM pragma_table_info(?)
     UNION ALL SELECT 'index ' || name || ' unique ' || "unique" || ' of ' ||
         (SELECT group_concat(name) FROM pragma_index_info(indexes.name))
       FROM pragma_index_list(?) AS indexes WHERE origin = 'c'
     UNION ALL SELECT 'reference ' || "from" || ' to ' || "table" || ', on delete ' || on_delete
       FROM pragma_foreign_key_list(?)`,
    [name, name, name],
  );
  const [table] = await source.query<{ sql: string }[]>('SELECT sql FROM sqlite_master WHERE name = ?', [
    name,
  ]);
  const checks = [...table!.sql.matchAll(/CONSTRAINT "?(\w+)"? CHECK/g)].map(([, check]) => `check ${check}`);
  return [...parts.map(({ part }) => part), ...checks].sort();
}

export interface Column {
  table: string;
  name: string;
  type: string;
}

/** Every column of the application's tables. TypeORM's own look at them takes seconds on MariaDB. */
export async function columnsOf(source: DataSource): Promise<Column[]> {
  if (source.options.type === 'mysql')
    return source.query(
      `SELECT table_name AS \`table\`, column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_schema = DATABASE() AND table_name <> 'migrations' ORDER BY table_name, ordinal_position`,
    );
  const ofTables = await Promise.all(
    (await tableNames(source)).map((table) =>
      source.query<Column[]>('SELECT ? AS "table", name, type FROM pragma_table_info(?)', [table, table]),
    ),
  );
  return ofTables.flat();
}
