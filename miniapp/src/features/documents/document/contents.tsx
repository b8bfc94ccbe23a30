import { View } from '@tarojs/components';
import { type Clause } from '@titles/shared/contract/documents';
import { open } from '@titles/miniapp/ui/navigate';
import { Press } from '@titles/miniapp/ui/semantics';
import { marginLabel } from '../margin-label';

interface ContentsProps {
  documentId: string;
  tree: readonly Clause[];
  /** The clause one comes from. */
  marked: string | undefined;
}

const parentOf = (tree: readonly Clause[], { parentId }: Clause): Clause | undefined =>
  tree.find(({ id }) => id === parentId);

/** 0 for a part, 1 for an item of it, 2 for a point. */
const depthOf = (tree: readonly Clause[], clause: Clause): number => {
  const parent = parentOf(tree, clause);
  return parent ? depthOf(tree, parent) + 1 : 0;
};

/** The table of contents, numbers in the margin. */
export const Contents = ({ documentId, tree, marked }: ContentsProps) => (
  <View className="contents">
    {tree.map((clause) => (
      <Press
        key={clause.id}
        role="link"
        className={`contents__clause contents__clause--${Math.min(2, depthOf(tree, clause))} ${
          clause.id === marked ? 'contents__clause--marked' : ''
        }`}
        onPress={() => open('/features/documents/clause/index', { documentId, clauseId: clause.id })}
      >
        <View className="contents__label">{marginLabel(clause.label, parentOf(tree, clause)?.label)}</View>
        <View className="contents__title">{clause.title}</View>
      </Press>
    ))}
  </View>
);
