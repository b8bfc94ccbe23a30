import { forumDesk } from '@titles/shared/contract/forum-desk';
import { Descriptions } from 'antd';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { useRemote } from '../use-remote';
import { inJiangmen } from '../words';
import { spanWords } from './forum-words';

const { times } = client(forumDesk);
const load = (_: number) => times();

const spanOr = (minutes: number | null) => (minutes === null ? '—' : spanWords(minutes));

/** How quickly texts were reviewed and questions answered; read anew with each `turn`. */
export function Times({ turn }: { turn: number }) {
  const remote = useRemote(load, turn);
  return (
    <Loaded remote={remote}>
      {(found) => (
        <Descriptions
          size="small"
          title="响应时间（近30天）"
          items={[
            {
              key: 'held',
              label: '待审核',
              children:
                found.oldestHeldAt === null
                  ? '没有'
                  : `${found.held} 条，最早 ${inJiangmen(found.oldestHeldAt)} 提交`,
            },
            {
              key: 'decided',
              label: '已审核',
              children: `${found.decided} 条，其中 ${found.decidedWithinDay} 条在一天内`,
            },
            { key: 'median', label: '审核用时（中位）', children: spanOr(found.reviewMedian) },
            { key: 'longest', label: '审核用时（最长）', children: spanOr(found.reviewLongest) },
            {
              key: 'answered',
              label: '已有回答',
              children: `${found.asked} 问中 ${found.answered} 问`,
            },
            { key: 'answer', label: '首次回答用时（中位）', children: spanOr(found.answerMedian) },
          ]}
        />
      )}
    </Loaded>
  );
}
