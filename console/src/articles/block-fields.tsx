import { type KnownBlock } from '@titles/shared/contract/articles';
import { Button, Flex, Input, Typography } from 'antd';
import { GrowingText } from '../ui/growing-text';
import { blockWords } from './article-words';

interface BlockFieldsProps<B extends KnownBlock = KnownBlock> {
  block: B;
  at: number;
  onChange: (block: KnownBlock) => void;
}

/** What a block says, each kind in its own fields. */
export function BlockFields({ block, at, onChange }: BlockFieldsProps) {
  const name = `${blockWords[block.type]}（第${at + 1}段）`;
  return (
    <Flex vertical gap={4}>
      <Typography.Text strong>{blockWords[block.type]}</Typography.Text>
      {block.type === 'list' ? (
        <ListFields block={block} at={at} onChange={onChange} />
      ) : block.type === 'steps' ? (
        <StepFields block={block} at={at} onChange={onChange} />
      ) : (
        <>
          {block.type === 'citation' && <span>{block.citation.label}</span>}
          <GrowingText
            aria-label={name}
            value={block.text}
            onChange={({ target }) => onChange({ ...block, text: target.value })}
          />
        </>
      )}
    </Flex>
  );
}

function ListFields({ block, at, onChange }: BlockFieldsProps<Extract<KnownBlock, { type: 'list' }>>) {
  return (
    <GrowingText
      aria-label={`列表（第${at + 1}段，一行一项）`}
      placeholder="一行一项"
      value={block.items.join('\n')}
      onChange={({ target }) => onChange({ ...block, items: target.value.split('\n') })}
    />
  );
}

function StepFields({ block, at, onChange }: BlockFieldsProps<Extract<KnownBlock, { type: 'steps' }>>) {
  const { items } = block;
  const set = (place: number, more: Partial<(typeof items)[number]>) =>
    onChange({
      ...block,
      items: items.map((item, other) => (other === place ? { ...item, ...more } : item)),
    });
  return (
    <Flex vertical gap={4}>
      {items.map(({ title, text }, place) => (
        <Flex key={place} gap={4}>
          <Input
            aria-label={`第${at + 1}段第${place + 1}步的名称`}
            placeholder={`第${place + 1}步`}
            style={{ width: 160 }}
            value={title}
            onChange={({ target }) => set(place, { title: target.value })}
          />
          <Input
            aria-label={`第${at + 1}段第${place + 1}步的说明`}
            value={text}
            onChange={({ target }) => set(place, { text: target.value })}
          />
          <Button
            aria-label={`删除第${at + 1}段第${place + 1}步`}
            disabled={items.length === 1}
            onClick={() => onChange({ ...block, items: items.filter((_, other) => other !== place) })}
          >
            ×
          </Button>
        </Flex>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => onChange({ ...block, items: [...items, { title: '', text: '' }] })}
        >
          ＋一步
        </Button>
      </div>
    </Flex>
  );
}
