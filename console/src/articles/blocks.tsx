import { type KnownBlock } from '@titles/shared/contract/articles';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { ClausePicker } from '../ui/clause-picker';
import { Sortable } from '../ui/sortable';
import { blankBlock, blockWords } from './article-words';
import { BlockFields } from './block-fields';

interface BlocksProps {
  body: readonly KnownBlock[];
  onChange: (body: KnownBlock[]) => void;
}

const kinds = ['heading', 'paragraph', 'list', 'steps', 'confirm'] as const;

/** The text, block by block. */
export function Blocks({ body, onChange }: BlocksProps) {
  const [picking, setPicking] = useState(false);
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        正文（{body.length}段）
      </Typography.Title>
      <Sortable
        items={body}
        nameOf={nameOf}
        onChange={onChange}
        show={(block, at) => (
          <BlockFields
            block={block}
            at={at}
            onChange={(next) => onChange([...body.slice(0, at), next, ...body.slice(at + 1)])}
          />
        )}
        actions={(block, at) => (
          <Button
            size="small"
            danger
            aria-label={`删除 ${nameOf(block)}`}
            onClick={() => onChange(body.filter((_, other) => other !== at))}
          >
            删除
          </Button>
        )}
      />
      <Flex gap="small" wrap style={{ marginTop: 12 }} role="group" aria-label="添加一段">
        {kinds.map((type) => (
          <Button key={type} onClick={() => onChange([...body, blankBlock(type)])}>
            ＋{blockWords[type]}
          </Button>
        ))}
        <Button onClick={() => setPicking(true)}>＋{blockWords.citation}</Button>
      </Flex>
      <ClausePicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(citation, text) => {
          onChange([...body, { type: 'citation', citation, text }]);
          setPicking(false);
        }}
      />
    </section>
  );
}

const nameOf = (block: KnownBlock): string => {
  const words =
    block.type === 'list'
      ? block.items[0]
      : block.type === 'steps'
        ? block.items[0]?.title
        : block.type === 'citation'
          ? block.citation.label
          : block.text;
  return `${blockWords[block.type]} ${(words ?? '').slice(0, 12)}`.trim();
};
