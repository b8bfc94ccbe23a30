import { Flex, Form, Input, Select, Table, type TableColumnType } from 'antd';
import { type ReactNode } from 'react';
import { Failure } from '../ui/failure';
import { go, replace, usePlace } from '../use-place';
import { useRemote } from '../use-remote';
import { allRows } from './all-rows';
import { ExportButton } from './export-button';
import { type ListState, placeFor, queryOf, SIZE, stateOf } from './list-state';
import { type CellValue, sheetOf } from './sheet';
import { usePageThatIs } from './use-page-that-is';

export interface ListColumn<Row> {
  key: string;
  title: string;
  /** What stands in Excel, and on the screen unless `show` says otherwise. */
  value: (row: Row) => CellValue;
  show?: (row: Row) => ReactNode;
  /** Whether the service sorts by `key`. */
  sortable?: boolean;
  width?: number;
}

/** A filter of the endpoint, by the name of its query. */
export type ListFilter = {
  key: string;
  label: string;
  /** What counts while nothing is chosen, for a filter that a list cannot do without. */
  fallback?: string;
} & (
  | { kind: 'text' }
  | { kind: 'day' }
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
);

interface ListProps<Row, Query> {
  /** Of the file that is exported. */
  title: string;
  load: (input: { query: Query }) => Promise<{ rows: Row[]; total: number }>;
  keyOf: (row: Row) => string;
  columns: readonly ListColumn<Row>[];
  filters: readonly ListFilter[];
  /** What else of the address the list is about, and asks for. */
  kept?: readonly string[];
  /** The last cell of each row on the screen. */
  actions?: (row: Row, again: () => void) => ReactNode;
  /** Beside the export. */
  more?: (again: () => void) => ReactNode;
}

/**
 * The one way to show a list: the service filters, sorts and pages; the address keeps the state, so that it can be
 * shared and come back to; all rows of the filter go to Excel.
 */
export function List<Row extends object, Query extends object>({
  title,
  load,
  keyOf,
  columns,
  filters,
  kept = [],
  actions,
  more,
}: ListProps<Row, Query>) {
  const place = usePlace();
  const sortable = columns.filter((column) => column.sortable).map(({ key }) => key);
  const state = stateOf(place, [...filters.map(({ key }) => key), ...kept], sortable);
  const remote = useRemote(load, { query: queryOf(state) as Query });
  const { value, failure, loading, again } = remote;
  const placeWith = (next: Partial<ListState>) => placeFor(place.path, { ...state, ...next });
  const change = (next: Partial<ListState>) => go(placeWith(next));
  usePageThatIs(remote, state.page, (page) => replace(placeWith({ page })));

  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="start" gap="middle">
        <Filters
          filters={filters}
          state={state}
          onChange={(wanted) => replace(placeWith({ filters: wanted, page: 1 }))}
        />
        <Flex gap="small">
          {more?.(again)}
          <ExportButton
            name={`${title}.xlsx`}
            make={async () => {
              const rows = await allRows(
                (page) => load({ query: { ...queryOf(state), ...page } as Query }),
                keyOf,
              );
              return sheetOf(title, columns, rows);
            }}
          />
        </Flex>
      </Flex>
      <Failure failure={failure} again={again} />
      <Table<Row>
        size="middle"
        rowKey={keyOf}
        loading={loading}
        dataSource={value?.rows ?? []}
        columns={[
          ...columns.map((column) => tableColumn(column, state)),
          ...(actions
            ? [
                {
                  key: 'actions',
                  title: '操作',
                  fixed: 'right' as const,
                  render: (_: unknown, row: Row) => actions(row, again),
                },
              ]
            : []),
        ]}
        scroll={{ x: 'max-content' }}
        pagination={{
          current: state.page,
          pageSize: SIZE,
          total: value?.total ?? 0,
          showSizeChanger: false,
          showTotal: (total) => `共 ${total} 条`,
        }}
        onChange={({ current = 1 }, _, sorter, { action }) => {
          if (action === 'paginate') {
            change({ page: current });
            return;
          }
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
          const sort = order ? String(columnKey) : undefined;
          change({ sort, order: order === 'descend' ? 'desc' : 'asc', page: 1 });
        }}
      />
    </Flex>
  );
}

function tableColumn<Row>(
  { key, title, value, show, width, sortable }: ListColumn<Row>,
  { sort, order }: ListState,
): TableColumnType<Row> {
  return {
    key,
    title,
    ...(width !== undefined && { width }),
    ...(sortable && {
      sorter: true,
      sortOrder: sort === key ? (order === 'desc' ? ('descend' as const) : ('ascend' as const)) : null,
    }),
    render: (_, row) => (show ? show(row) : (value(row) ?? '—')),
  };
}

interface FiltersProps {
  filters: readonly ListFilter[];
  state: ListState;
  onChange: (wanted: Record<string, string>) => void;
}

/** Choices count at once, texts when they are left or Enter is pressed. */
function Filters({ filters, state, onChange }: FiltersProps) {
  const set = (key: string, wanted: string | undefined) => {
    if ((state.filters[key] ?? '') === (wanted ?? '')) return;
    onChange({ ...state.filters, [key]: wanted ?? '' });
  };
  return (
    <Form layout="inline" role="search" aria-label="筛选" component="div" style={{ rowGap: 8 }}>
      {filters.map((filter) => {
        const { key, label, fallback } = filter;
        const kept = state.filters[key] ?? fallback;
        return (
          <Form.Item key={key} label={label} htmlFor={`filter-${key}`}>
            {filter.kind === 'choice' ? (
              <Select
                id={`filter-${key}`}
                allowClear={fallback === undefined}
                placeholder="全部"
                style={{ width: 160 }}
                value={kept ?? null}
                options={[...filter.options]}
                onChange={(wanted: string | null) => set(key, wanted ?? undefined)}
              />
            ) : (
              <Input
                key={kept ?? ''}
                id={`filter-${key}`}
                type={filter.kind === 'day' ? 'date' : 'text'}
                allowClear={filter.kind === 'text'}
                maxLength={40}
                defaultValue={kept ?? ''}
                style={{ width: 160 }}
                onPressEnter={({ currentTarget }) => set(key, currentTarget.value.trim())}
                onBlur={({ currentTarget }) => set(key, currentTarget.value.trim())}
                onClear={() => set(key, undefined)}
              />
            )}
          </Form.Item>
        );
      })}
    </Form>
  );
}
