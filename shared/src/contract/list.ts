import * as z from 'zod/mini';

const LARGEST_PAGE = 500;

/**
 * What a list at the desk may be asked for beside its own filters: the column to sort by, and the page. Everything has
 * a default, which the server knows.
 */
export const listQuery = <const Columns extends readonly [string, ...string[]]>(columns: Columns) => ({
  sort: z.optional(z.enum(columns, `只能按这些排序：${columns.join('、')}`)),
  order: z.optional(z.enum(['asc', 'desc'], '只能是：asc、desc')),
  page: z.optional(z.int('请填写页码').check(z.gte(1, '页码从1开始'), z.lte(1_000_000, '页码太大'))),
  size: z.optional(
    z.int('请填写每页条数').check(z.gte(1, '每页至少1条'), z.lte(LARGEST_PAGE, `每页最多${LARGEST_PAGE}条`)),
  ),
});

/** One page of the rows that the filters leave, and how many they leave in all. */
export const listed = <Row extends z.core.$ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.int() });

/** A filter for rows in which a text occurs. */
export const SearchedText = z.string().check(z.trim(), z.maxLength(40, '最多40字'));
