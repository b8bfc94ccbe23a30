import { type SeasonContent, seasonEditing, type SeasonDraft } from '@titles/shared/contract/season-editing';
import { Button, Flex, Table } from 'antd';
import { StateTag } from '../ui/state-tag';
import { useState } from 'react';
import { client } from '../api';
import { Compare } from '../ui/compare';
import { useStep } from '../ui/use-step';
import { inJiangmen } from '../words';
import { seasonLines } from './season-lines';

const { version: readVersion, restore } = client(seasonEditing);

interface SeasonVersionsProps {
  season: SeasonDraft;
  /** What is being written. */
  content: SeasonContent;
  locked: boolean;
  again: () => void;
}

/** Every version, compared with what is being written, and brought back as the newest one. */
export function SeasonVersions({ season, content, locked, again }: SeasonVersionsProps) {
  const { step } = useStep();
  const [compared, setCompared] = useState<{ version: number; content: SeasonContent } | null>(null);
  const params = { seasonId: season.id };
  const compare = (version: number) =>
    step(
      async () => setCompared({ version, content: await readVersion({ params: { ...params, version } }) }),
      `第${version}版在下面`,
    );
  const back = async (earlier: number) => {
    await step(
      () => restore({ params, body: { version: season.version, earlier } }),
      '已作为新的一版，发布后读者才看到',
    );
    again();
  };
  return (
    <Flex vertical gap="middle">
      <Table
        size="small"
        rowKey="version"
        pagination={false}
        dataSource={season.versions}
        columns={[
          {
            title: '版本',
            render: (_, { version }) => (
              <>
                第{version}版{' '}
                {version === season.publishedVersion && <StateTag tone="good">读者看到的</StateTag>}
              </>
            ),
          },
          { title: '保存', render: (_, { savedAt, savedBy }) => `${savedBy} ${inJiangmen(savedAt)}` },
          {
            title: '发布',
            render: (_, { publishedAt }) => (publishedAt === null ? '—' : inJiangmen(publishedAt)),
          },
          {
            title: '操作',
            render: (_, { version }) => (
              <Flex gap={4}>
                <Button
                  size="small"
                  autoInsertSpace={false}
                  aria-label={`对照第${version}版`}
                  onClick={() => void compare(version)}
                >
                  对照
                </Button>
                {version !== season.version && (
                  <Button
                    size="small"
                    disabled={locked}
                    autoInsertSpace={false}
                    aria-label={`换回第${version}版`}
                    onClick={() => void back(version)}
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
          left={{ title: `第${compared.version}版`, lines: seasonLines(compared.content) }}
          right={{ title: '正在编辑', lines: seasonLines(content) }}
        />
      )}
    </Flex>
  );
}
