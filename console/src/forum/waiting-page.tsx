import { forum, type ListedQuestion } from '@titles/shared/contract/forum';
import { type LectureField, lectureFields } from '@titles/shared/contract/lecturers';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { localPage } from '../list/local-rows';
import { inJiangmen } from '../words';
import { ExpertAnswer } from './expert-answer';

const { waiting } = client(forum);

/** A question that waits, or the own answer under one that is to be compared again. */
interface Row extends Pick<ListedQuestion, 'id' | 'title'> {
  key: string;
  answerId: string | null;
  field: string;
  what: string;
  at: string;
}

const columns: readonly ListColumn<Row>[] = [
  { key: 'what', title: '要做什么', value: ({ what }) => what, sortable: true },
  { key: 'field', title: '领域', value: ({ field }) => field, sortable: true },
  { key: 'title', title: '问题', value: ({ title }) => title, width: 420 },
  { key: 'at', title: '时间', value: ({ at }) => inJiangmen(at), sortable: true },
];
const filters: readonly ListFilter[] = [
  {
    key: 'field',
    label: '领域',
    kind: 'choice',
    options: lectureFields.map((value) => ({ value, label: value })),
  },
];

const rowsOf = async (field: LectureField | undefined): Promise<Row[]> => {
  const { questions, toCheck } = await waiting({ query: { field } });
  return [
    ...toCheck.map(({ id, questionId, title, submittedAt }) => ({
      ...{ key: id, id: questionId, answerId: id, field: '—', title },
      ...{ what: '核对自己的回答', at: submittedAt },
    })),
    ...questions.map(({ id, field: own, title, shownAt }) => ({
      ...{ key: id, id, answerId: null, field: own, title, what: '回答', at: shownAt },
    })),
  ];
};

/** What waits for an answer of the bureau's policy staff. */
export default function WaitingPage() {
  const [seen, setSeen] = useState<{ row: Row; again: () => void } | null>(null);
  return (
    <>
      <List<Row, { field?: LectureField }>
        title="论坛待答"
        load={async ({ query }) =>
          localPage(await rowsOf(query.field), query, {
            columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
            filters: {},
          })
        }
        keyOf={({ key }) => key}
        columns={columns}
        filters={filters}
        actions={(row, again) => (
          <Button
            size="small"
            autoInsertSpace={false}
            aria-label={`${row.answerId === null ? '回答' : '核对'} ${row.title}`}
            onClick={() => setSeen({ row, again })}
          >
            {row.answerId === null ? '回答' : '核对'}
          </Button>
        )}
      />
      {seen && (
        <Drawer title={seen.row.title} open onClose={() => setSeen(null)} size={560}>
          <ExpertAnswer
            questionId={seen.row.id}
            answerId={seen.row.answerId}
            onDone={() => {
              setSeen(null);
              seen.again();
            }}
          />
        </Drawer>
      )}
    </>
  );
}
