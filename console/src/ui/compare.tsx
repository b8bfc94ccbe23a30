import { Table } from 'antd';
import { sideBySide } from './difference';
import './compare.css';

interface CompareProps {
  left: { title: string; lines: readonly string[] };
  right: { title: string; lines: readonly string[] };
}

/** Two texts side by side; what differs is marked by words and colour. */
export function Compare({ left, right }: CompareProps) {
  const pairs = sideBySide(left.lines, right.lines).map((pair, at) => ({ ...pair, at }));
  const differing = pairs.filter((pair) => pair.left !== pair.right).length;
  return (
    <Table
      size="small"
      rowKey="at"
      pagination={false}
      dataSource={pairs}
      title={() => (differing === 0 ? '两版内容相同' : `${differing} 处不同`)}
      rowClassName={(pair) => (pair.left === pair.right ? '' : 'compare__row')}
      columns={[
        {
          title: left.title,
          width: '50%',
          render: (_, pair) => <Line text={pair.left} mark={pair.left === pair.right ? null : '－'} />,
        },
        {
          title: right.title,
          width: '50%',
          render: (_, pair) => <Line text={pair.right} mark={pair.left === pair.right ? null : '＋'} />,
        },
      ]}
    />
  );
}

const Line = ({ text, mark }: { text: string | null; mark: string | null }) =>
  text === null ? null : (
    <span className="compare__line">
      {mark !== null && <strong>{mark} </strong>}
      {text}
    </span>
  );
