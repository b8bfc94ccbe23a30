import { documents } from '@titles/shared/contract/documents';
import { type Citation } from '@titles/shared/contract/fields';
import { search } from '@titles/shared/contract/search';
import { Button, Empty, Flex, Input, List, Modal, Typography } from 'antd';
import { useState } from 'react';
import { client, sentenceOf } from '../api';
import { citationLabel } from './citation-label';

const { find } = client(search);
const { clause: readClause } = client(documents);

interface Hit {
  documentId: string;
  id: string;
  title: string;
  place: string;
  words: string;
}

interface ClausePickerProps {
  open: boolean;
  onPick: (citation: Citation, words: string) => void;
  onClose: () => void;
}

/** Finds a clause of the documents by its words, and cites it as a reader writes it. */
export function ClausePicker({ open, onPick, onClose }: ClausePickerProps) {
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = async (q: string) => {
    if (q.trim() === '') return;
    try {
      const found = (await find({ query: { q: q.trim() } })).hits;
      setFailure(null);
      setHits(
        found.flatMap(({ kind, documentId, id, title, place, snippet }) =>
          kind === 'clause' && documentId !== null
            ? [{ documentId, id, title, place, words: snippet.map(({ text }) => text).join('') }]
            : [],
        ),
      );
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  const pick = async ({ documentId, id }: Hit) => {
    const page = await readClause({ params: { documentId, clauseId: id } });
    onPick({ documentId, clauseId: id, label: citationLabel(page) }, page.clause.digest ?? page.clause.title);
  };
  return (
    <Modal open={open} title="选择条款" footer={null} onCancel={onClose} width={720} destroyOnHidden>
      <Flex vertical gap="middle">
        <Input.Search
          aria-label="搜条款"
          placeholder="搜条款里的字，如：专利、基层、技能"
          enterButton="搜索"
          maxLength={40}
          onSearch={(q) => void look(q)}
        />
        {failure !== null && (
          <Typography.Text type="danger" role="alert">
            {failure}
          </Typography.Text>
        )}
        {hits !== null && (
          <List
            dataSource={hits}
            locale={{
              emptyText: <Empty description="没有找到，换个词试试；新文件要先在「政策文件」导入。" />,
            }}
            renderItem={(hit) => (
              <List.Item
                actions={[
                  <Button key="pick" onClick={() => void pick(hit)} aria-label={`引用 ${hit.place}`}>
                    引用
                  </Button>,
                ]}
              >
                <List.Item.Meta title={`${hit.place} ${hit.title}`} description={hit.words} />
              </List.Item>
            )}
          />
        )}
      </Flex>
    </Modal>
  );
}
