interface Page<Row> {
  rows: Row[];
  total: number;
}

const SIZE = 500;

/**
 * All rows of a filter, page by page, each once: a row that is added at the top meanwhile moves another one to the next
 * page.
 */
export async function allRows<Row>(
  load: (page: { page: number; size: number }) => Promise<Page<Row>>,
  keyOf: (row: Row) => string,
): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let page = 1; ; page += 1) {
    const { rows } = await load({ page, size: SIZE });
    for (const row of rows) found.set(keyOf(row), row);
    if (rows.length < SIZE) return [...found.values()];
  }
}
