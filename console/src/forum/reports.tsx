import { type Result } from '@titles/shared/contract/endpoint';
import { forumDesk } from '@titles/shared/contract/forum-desk';
import { Button, Drawer, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useRemote } from '../use-remote';
import { Failure } from '../ui/failure';
import { inJiangmen } from '../words';
import { kindWords, reasonWords } from './forum-words';
import { OutcomeForm } from './outcome-form';

const { reports, settle } = client(forumDesk);
const load = (_: number) => reports();
type Post = Result<typeof forumDesk.reports>['posts'][number];

const outcomes = [
  { value: 'kept', label: '没有问题，继续显示', needless: true },
  { value: 'hidden', label: '撤下，并告诉作者原因' },
] as const;

/** What readers reported; nothing while there is none. */
export function Reports({ turn, onSettled }: { turn: number; onSettled: () => void }) {
  const { value, failure, again } = useRemote(load, turn);
  const [seen, setSeen] = useState<Post | null>(null);
  if (failure !== undefined) return <Failure failure={failure} again={again} />;
  if (!value || value.posts.length === 0) return null;
  return (
    <>
      <Table<Post>
        size="small"
        title={() => <strong>有人举报（{value.posts.length}）</strong>}
        rowKey="postId"
        pagination={false}
        dataSource={value.posts}
        columns={[
          { key: 'kind', title: '类型', render: (_, { kind }) => kindWords[kind] },
          { key: 'title', title: '问题', dataIndex: 'title' },
          {
            key: 'reasons',
            title: '原因',
            render: (_, post) => post.reasons.map((reason) => reasonWords[reason]).join('、'),
          },
          { key: 'reports', title: '人数', align: 'right', dataIndex: 'reports' },
          { key: 'firstAt', title: '最早举报', render: (_, { firstAt }) => inJiangmen(firstAt) },
          {
            key: 'actions',
            title: '操作',
            render: (_, post) => (
              <Button
                size="small"
                autoInsertSpace={false}
                aria-label={`处理举报 ${post.title}`}
                onClick={() => setSeen(post)}
              >
                处理
              </Button>
            ),
          },
        ]}
      />
      {seen && (
        <Drawer title="处理举报" open onClose={() => setSeen(null)} size={520}>
          <Flex vertical gap="middle">
            <Typography.Text strong>{seen.title}</Typography.Text>
            <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {seen.text}
            </Typography.Paragraph>
            <OutcomeForm
              outcomes={outcomes}
              send={(body) => settle({ params: { postId: seen.postId }, body })}
              onDone={() => {
                setSeen(null);
                onSettled();
              }}
            />
          </Flex>
        </Drawer>
      )}
    </>
  );
}
