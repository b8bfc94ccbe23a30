import { servicePoints } from '@titles/shared/contract/service-points';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { Empty, Flex } from 'antd';
import { useMemo, useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { localPage } from '../list/local-rows';
import { Loaded } from '../ui/loaded';
import { appealInWords } from '../ui/refuse-appeal';
import { StateTag } from '../ui/state-tag';
import { usePlace } from '../use-place';
import { useDistricts } from '../use-places';
import { useRemote } from '../use-remote';
import { today } from '../words';
import { Appeals } from './appeals';
import { Counters } from './call-next';
import { ReceiptForm } from './receipt-form';
import { VisitSteps } from './visit-steps';
import {
  type ListedVisit,
  type Point,
  purposes,
  purposeWords,
  stateInWords,
  stateOf,
  visitStates,
  visitTones,
} from './visit-words';

const { list, day } = client(servicePoints);

const columns: readonly ListColumn<ListedVisit>[] = [
  {
    key: 'startsAt',
    title: '时间',
    value: ({ startsAt }) => clockInJiangmen(new Date(startsAt)),
    sortable: true,
  },
  { key: 'queueNumber', title: '号码', value: ({ queueNumber }) => queueNumber, sortable: true },
  { key: 'purpose', title: '事项', value: ({ purpose }) => purposeWords[purpose], sortable: true },
  {
    key: 'state',
    title: '状态',
    value: (visit) => [stateInWords(visit), appealInWords(visit)].filter(Boolean).join('，'),
    show: (visit) => (
      <Flex vertical gap="small" align="start">
        <StateTag tone={visitTones[stateOf(visit)]}>{stateInWords(visit)}</StateTag>
        {appealInWords(visit)}
      </Flex>
    ),
    width: 240,
    sortable: true,
  },
  { key: 'counter', title: '窗口', value: ({ calledTo, counter }) => calledTo ?? counter, sortable: true },
  { key: 'summary', title: '自测结果', value: ({ summary }) => summary, width: 140 },
  { key: 'bring', title: '要带的材料', value: ({ bring }) => bring.join('、') || null, width: 200 },
  { key: 'receiptNumber', title: '收件回执', value: ({ receiptNumber }) => receiptNumber, sortable: true },
];

/** The visits of a day at a service point, today's unless another day is asked for. */
export default function VisitsPage() {
  const own = useDistricts();
  return (
    <Loaded remote={useRemote(list, {})}>
      {({ servicePoints: all }) => {
        const points = all.filter((point) => own.some((district) => district === point.district));
        const [first] = points;
        return first ? (
          <DayList points={points} first={first} />
        ) : (
          <Empty description="您的市（区）还没有服务点" />
        );
      }}
    </Loaded>
  );
}

interface Asked {
  point?: string;
  day?: string;
}

function DayList({ points, first }: { points: readonly Point[]; first: Point }) {
  const { query } = usePlace();
  const [receipt, setReceipt] = useState<{ visit: ListedVisit; again: () => void } | null>(null);
  const point = query.point ?? first.id;
  const shownDay = query.day ?? today();
  const load = useMemo(() => loadOf(first.id), [first.id]);
  const filters: readonly ListFilter[] = [
    {
      key: 'point',
      label: '服务点',
      kind: 'choice',
      fallback: first.id,
      options: points.map(({ id, district }) => ({ value: id, label: district })),
    },
    { key: 'day', label: '日期', kind: 'day', fallback: today() },
    { key: 'purpose', label: '事项', kind: 'choice', options: purposes },
    {
      key: 'state',
      label: '状态',
      kind: 'choice',
      options: visitStates.map((value) => ({ value, label: value })),
    },
  ];
  const shown = points.find(({ id }) => id === point)?.name ?? '';
  return (
    <Flex vertical gap="middle">
      <Appeals point={point} day={shownDay} />
      <List<ListedVisit, Asked>
        title={`到访名单 ${shown} ${shownDay}`}
        load={load}
        keyOf={({ bookingId }) => bookingId}
        columns={columns}
        filters={filters}
        more={(again) => shownDay === today() && <Counters key={point} point={point} again={again} />}
        actions={(visit, again) => (
          <VisitSteps visit={visit} again={again} onReceipt={() => setReceipt({ visit, again })} />
        )}
      />
      {receipt && (
        <ReceiptForm
          visit={receipt.visit}
          onDone={() => {
            receipt.again();
            setReceipt(null);
          }}
          onClose={() => setReceipt(null)}
        />
      )}
    </Flex>
  );
}

const loadOf =
  (first: string) =>
  async ({ query }: { query: Asked }) => {
    const servicePointId = query.point ?? first;
    const { visits } = await day({ params: { servicePointId }, query: { day: query.day ?? today() } });
    return localPage(visits, query, {
      columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
      filters: {
        purpose: ({ purpose }, wanted) => purpose === wanted,
        state: (visit, wanted) => stateOf(visit) === wanted,
      },
    });
  };
