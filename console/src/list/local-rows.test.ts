import { holds, localPage } from './local-rows';

const rows = [
  { name: '乙', count: 10 },
  { name: '甲', count: 9 },
  { name: '丙', count: null },
];
const list = {
  columns: {
    name: (row: (typeof rows)[number]) => row.name,
    count: (row: (typeof rows)[number]) => row.count,
  },
  filters: { name: (row: (typeof rows)[number], wanted: string) => holds(row.name, wanted) },
};
const names = (asked: Parameters<typeof localPage>[1]) =>
  localPage(rows, asked, list).rows.map(({ name }) => name);

test('rows are filtered, sorted and cut into pages', () => {
  expect(names({})).toEqual(['乙', '甲', '丙']);
  expect(names({ sort: 'count', order: 'asc' })).toEqual(['甲', '乙', '丙']);
  expect(names({ sort: 'count', order: 'desc' })).toEqual(['丙', '乙', '甲']);
  expect(names({ sort: 'unknown', name: '甲' })).toEqual(['甲']);
  expect(localPage(rows, { page: 2, size: 2 }, list)).toEqual({ rows: [rows[2]], total: 3 });
  expect(localPage(rows, { name: '' }, list).total).toBe(3);
});
