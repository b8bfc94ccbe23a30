import { allRows } from './all-rows';

test('every row once, also when one is added while the pages are read', async () => {
  const all = Array.from({ length: 1200 }, (_, at) => `row ${at}`);
  let asked = 0;
  const rows = await allRows(
    ({ page, size }) => {
      asked += 1;
      if (page === 2) all.unshift('new');
      return Promise.resolve({ rows: all.slice((page - 1) * size, page * size), total: all.length });
    },
    (row) => row,
  );
  expect(asked).toBe(3);
  expect(rows).toEqual(Array.from({ length: 1200 }, (_, at) => `row ${at}`));
});
