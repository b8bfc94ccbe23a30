import { Tree } from 'antd';
import { type ReactNode } from 'react';

interface ShownClause {
  id: string;
  parentId: string | null;
  label: string;
  title: string;
  text: string | null;
  mark?: ReactNode;
}

interface Node {
  key: string;
  title: ReactNode;
  children: Node[];
}

/** Clauses as a tree that opens with the arrow keys. */
export function ClauseTree({ label, clauses }: { label: string; clauses: readonly ShownClause[] }) {
  const nodes = new Map(
    clauses.map((clause): [string, Node] => [
      clause.id,
      {
        key: clause.id,
        children: [],
        title: (
          <span>
            {clause.mark}
            <strong>
              {clause.label}
              {clause.title}
            </strong>
            {clause.text !== null && clause.text !== '' && <span> {clause.text}</span>}
          </span>
        ),
      },
    ]),
  );
  const roots: Node[] = [];
  for (const { id, parentId } of clauses) {
    const node = nodes.get(id);
    if (node) (nodes.get(parentId ?? '')?.children ?? roots).push(node);
  }
  return <Tree aria-label={label} defaultExpandAll selectable={false} treeData={roots} />;
}
