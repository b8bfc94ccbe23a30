import { documentImport } from '@titles/shared/contract/document-import';
import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { Compare } from '../ui/compare';
import { Loaded } from '../ui/loaded';
import { useStep } from '../ui/use-step';
import { useRemote } from '../use-remote';
import { inJiangmen } from '../words';

const calls = client(documentImport);

interface Compared {
  left: { title: string; lines: string[] };
  right: { title: string; lines: string[] };
}

/** What each version changed, and two of them side by side. */
export function Versions({ documentId }: { documentId: string }) {
  const remote = useRemote(calls.versions, { params: { documentId } });
  const { step } = useStep();
  const [compared, setCompared] = useState<Compared | null>(null);
  const linesOf = async (version: number) => {
    const { clauses } = await calls.version({ params: { documentId, version } });
    const lines = clauses.map(
      ({ label, title, text, depth }) => `${'　'.repeat(depth)}${label}${title} ${text}`,
    );
    return { title: `第${version}版`, lines };
  };
  const compare = (version: number) =>
    step(async () => {
      const [left, right] = await Promise.all([version - 1, version].map(linesOf));
      if (left && right) setCompared({ left, right });
    }, '对照在下面');
  return (
    <Flex vertical gap="middle">
      <Loaded remote={remote}>
        {({ versions }) => (
          <Table
            size="small"
            rowKey="version"
            pagination={false}
            dataSource={versions}
            columns={[
              { title: '版本', render: (_, { version }) => `第${version}版` },
              {
                title: '导入',
                render: (_, { importedBy, importedAt }) => `${importedBy} ${inJiangmen(importedAt)}`,
              },
              {
                title: '条款变化',
                render: (_, { added, reworded, kept, removed }) =>
                  `新增${added} · 改动${reworded} · 未变${kept} · 删去${removed}`,
              },
              {
                title: '操作',
                render: (_, { version }) =>
                  version > 1 && (
                    <Button
                      size="small"
                      aria-label={`第${version}版与上一版对照`}
                      onClick={() => void compare(version)}
                    >
                      与上一版对照
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {compared && <Compare {...compared} />}
    </Flex>
  );
}
