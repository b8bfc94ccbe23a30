import {
  type ArticleContent,
  type ArticleDraft,
  articleEditing,
} from '@titles/shared/contract/article-editing';
import { Button, Flex, Table } from 'antd';
import { StateTag } from '../ui/state-tag';
import { useState } from 'react';
import { client } from '../api';
import { Compare } from '../ui/compare';
import { useStep } from '../ui/use-step';
import { inJiangmen } from '../words';
import { articleLines } from './article-words';

const calls = client(articleEditing);

interface ArticleRevisionsProps {
  article: ArticleDraft;
  /** What is being written. */
  content: ArticleContent;
  again: () => void;
}

/** Every revision, compared with what is being written, and brought back as the newest one. */
export function ArticleRevisions({ article, content, again }: ArticleRevisionsProps) {
  const { step } = useStep();
  const [compared, setCompared] = useState<{ revision: number; content: ArticleContent } | null>(null);
  const params = { articleId: article.id };
  const compare = (revision: number) =>
    step(async () => {
      setCompared({ revision, content: await calls.revision({ params: { ...params, revision } }) });
    }, `第${revision}版在下面`);
  const back = async (earlier: number) => {
    const body = { revision: article.revision, earlier };
    await step(() => calls.restore({ params, body }), '已作为新的一版，发布后读者才看到');
    again();
  };
  return (
    <Flex vertical gap="middle">
      <Table
        size="small"
        rowKey="revision"
        pagination={false}
        dataSource={article.revisions}
        columns={[
          {
            title: '版本',
            render: (_, { revision }) => (
              <>
                第{revision}版{' '}
                {revision === article.publishedRevision && <StateTag tone="good">读者看到的</StateTag>}
              </>
            ),
          },
          { title: '保存', render: (_, { savedAt, savedBy }) => `${savedBy} ${inJiangmen(savedAt)}` },
          {
            title: '操作',
            render: (_, { revision }) => (
              <Flex gap={4}>
                <Button
                  size="small"
                  autoInsertSpace={false}
                  aria-label={`对照第${revision}版`}
                  onClick={() => void compare(revision)}
                >
                  对照
                </Button>
                {revision !== article.revision && (
                  <Button
                    size="small"
                    autoInsertSpace={false}
                    aria-label={`换回第${revision}版`}
                    onClick={() => void back(revision)}
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
          left={{ title: `第${compared.revision}版`, lines: articleLines(compared.content) }}
          right={{ title: '正在编辑', lines: articleLines(content) }}
        />
      )}
    </Flex>
  );
}
