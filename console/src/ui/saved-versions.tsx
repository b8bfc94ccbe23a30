import { Button, Flex, Table, type TableColumnType } from 'antd';
import { useState } from 'react';
import { inJiangmen } from '../words';
import { Compare } from './compare';
import { StateTag } from './state-tag';
import { useStep } from './use-step';

interface SavedVersion {
  number: number;
  savedAt: string;
  savedBy: string;
}

interface SavedVersionsProps<V extends SavedVersion, T> {
  versions: readonly V[];
  newest: number;
  /** What readers see. */
  published: number | null;
  /** What is being written. */
  content: T;
  linesOf: (content: T) => string[];
  read: (number: number) => Promise<T>;
  restore: (earlier: number) => Promise<unknown>;
  /** Whether nothing may be brought back now. */
  locked?: boolean;
  /** Before the buttons. */
  columns?: readonly TableColumnType<V>[];
  again: () => void;
}

/** Every version, compared with what is being written, and brought back as the newest one. */
export function SavedVersions<V extends SavedVersion, T>(props: SavedVersionsProps<V, T>) {
  const { versions, newest, published, content, linesOf, locked = false, columns = [] } = props;
  const { step } = useStep();
  const [compared, setCompared] = useState<{ number: number; content: T } | null>(null);
  const compare = (number: number) =>
    step(async () => setCompared({ number, content: await props.read(number) }), `第${number}版在下面`);
  const back = async (earlier: number) => {
    await step(() => props.restore(earlier), '已作为新的一版，发布后读者才看到');
    props.again();
  };
  return (
    <Flex vertical gap="middle">
      <Table<V>
        size="small"
        rowKey="number"
        pagination={false}
        dataSource={[...versions]}
        columns={[
          {
            title: '版本',
            render: (_, { number }) => (
              <>
                第{number}版 {number === published && <StateTag tone="good">读者看到的</StateTag>}
              </>
            ),
          },
          { title: '保存', render: (_, { savedAt, savedBy }) => `${savedBy} ${inJiangmen(savedAt)}` },
          ...columns,
          {
            title: '操作',
            render: (_, { number }) => (
              <Flex gap={4}>
                <Button size="small" aria-label={`对照第${number}版`} onClick={() => void compare(number)}>
                  对照
                </Button>
                {number !== newest && (
                  <Button
                    size="small"
                    disabled={locked}
                    aria-label={`换回第${number}版`}
                    onClick={() => void back(number)}
                  >
                    换回
                  </Button>
                )}
              </Flex>
            ),
          },
        ]}
      />
      {compared && (
        <Compare
          left={{ title: `第${compared.number}版`, lines: linesOf(compared.content) }}
          right={{ title: '正在编辑', lines: linesOf(content) }}
        />
      )}
    </Flex>
  );
}
