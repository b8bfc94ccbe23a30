import { type Result } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { ReasonForm } from '../ui/reason-form';
import { useStep } from '../ui/use-step';
import { inJiangmen } from '../words';
import { CountedDrawer } from './counted-drawer';
import { appealWords, reasonWords, stepWords } from './sharing-words';

const { anomalies, decide } = client(sharing);
type Row = Result<typeof sharing.anomalies>['rows'][number];

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .filter(([value, label]) => label !== '' && value !== 'unfinished')
    .map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<Row>[] = [
  { key: 'at', title: '打开时间', value: ({ at }) => inJiangmen(at), sortable: true },
  { key: 'step', title: '事项', value: ({ step }) => stepWords[step] },
  { key: 'title', title: '内容', value: ({ title }) => title, width: 180 },
  { key: 'company', title: '单位', value: ({ company }) => company, width: 180 },
  { key: 'publicist', title: '宣传员', value: ({ publicist }) => publicist },
  { key: 'district', title: '市（区）', value: ({ district }) => district },
  {
    key: 'reason',
    title: '没有计入的原因',
    value: ({ reason }) => reasonWords[reason] ?? reason,
    sortable: true,
  },
  { key: 'appeal', title: '申诉', value: ({ appeal }) => appealWords[appeal], sortable: true },
  { key: 'words', title: '申诉理由', value: ({ words }) => words, width: 280 },
  { key: 'answer', title: '答复', value: ({ answer }) => answer, width: 280 },
];
const filters: readonly ListFilter[] = [
  { key: 'appeal', label: '申诉', kind: 'choice', options: options(appealWords) },
  { key: 'reason', label: '原因', kind: 'choice', options: options(reasonWords) },
];

/** What was set aside within reach, the appeals about it, and what counted, to be looked at again. */
export default function SharingPage() {
  const [asked, setAsked] = useState<{ row: Row; again: () => void } | null>(null);
  const [counted, setCounted] = useState(false);
  return (
    <>
      <List
        title="分享核对"
        load={anomalies}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        more={() => <Button onClick={() => setCounted(true)}>已计入的</Button>}
        actions={(row, again) =>
          row.appeal === 'open' && (
            <Button size="small" type="primary" onClick={() => setAsked({ row, again })}>
              答复
            </Button>
          )
        }
      />
      {asked && (
        <AppealDrawer
          row={asked.row}
          onDone={() => {
            asked.again();
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {counted && <CountedDrawer onClose={() => setCounted(false)} />}
    </>
  );
}

interface AppealDrawerProps {
  row: Row;
  onDone: () => void;
  onClose: () => void;
}

function AppealDrawer({ row, onDone, onClose }: AppealDrawerProps) {
  const { busy, step } = useStep();
  const answer = (granted: boolean) => (words: string) =>
    void step(
      () => decide({ params: { visitId: row.id }, body: { granted, answer: words } }),
      granted ? '已同意计入' : '已答复',
    ).then((good) => good && onDone());
  return (
    <Drawer title="答复申诉" open onClose={onClose} size={480}>
      <Flex vertical gap="middle">
        <Typography.Text>
          {row.company} {row.publicist}：{stepWords[row.step]}「{row.title}」，
          {reasonWords[row.reason] ?? row.reason}。
        </Typography.Text>
        <Typography.Paragraph>申诉理由：{row.words}</Typography.Paragraph>
        <ReasonForm
          label="同意计入，答复"
          submit="计入"
          least={4}
          most={200}
          busy={busy}
          onSubmit={answer(true)}
        />
        <ReasonForm
          label="不计入，答复"
          submit="不计入"
          least={4}
          most={200}
          danger
          busy={busy}
          onSubmit={answer(false)}
        />
      </Flex>
    </Drawer>
  );
}
