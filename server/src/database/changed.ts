import { type QueryRunner } from 'typeorm';

/** Runs one changing statement by hand; resolves with how many rows it changed. */
export async function changed(
  runner: QueryRunner | undefined,
  sql: string,
  values: readonly unknown[],
): Promise<number> {
  if (!runner) throw new Error('Rows are changed in a transaction.');
  const { affected } = await runner.query(sql, [...values], true);
  return affected ?? 0;
}
