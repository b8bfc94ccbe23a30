import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type Session } from '@titles/shared/contract/lectures';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { appealInWords, RefuseAppeal } from '../ui/refuse-appeal';
import { StateTag } from '../ui/state-tag';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { inJiangmen } from '../words';
import { type Booked, bookingTones, bookingWords } from './lecture-words';
import { ScanField } from './scan-field';
import { clockIs } from './service-clock';

const { attendance } = client(lectureDesk);

const nameOf = ({ name, company }: Booked): string => name ?? company ?? '未填姓名';

const stateInWords = ({ state, excused, refusedBecause }: Booked): string =>
  bookingWords[state] + (excused ? '（已谅解）' : refusedBecause !== null ? '（不予谅解）' : '');

const columns: readonly ListColumn<Booked>[] = [
  { key: 'name', title: '姓名', value: nameOf, sortable: true },
  { key: 'employer', title: '单位', value: ({ employer, company }) => company ?? employer, sortable: true },
  { key: 'seats', title: '座位', value: ({ seats }) => seats, sortable: true },
  {
    key: 'state',
    title: '状态',
    value: (row) => stateInWords(row),
    show: (row) => <StateTag tone={bookingTones[row.state]}>{stateInWords(row)}</StateTag>,
    sortable: true,
  },
  {
    key: 'checkedInAt',
    title: '签到时间',
    value: ({ checkedInAt }) => checkedInAt && inJiangmen(checkedInAt),
    sortable: true,
  },
  { key: 'appeal', title: '没来的说明', value: appealInWords, width: 240 },
];

const filters: readonly ListFilter[] = [
  { key: 'name', label: '姓名', kind: 'text' },
  { key: 'employer', label: '单位', kind: 'text' },
  {
    key: 'state',
    label: '状态',
    kind: 'choice',
    options: (['confirmed', 'attended', 'no-show'] as const).map((value) => ({
      value,
      label: bookingWords[value],
    })),
  },
];

const load = async ({ query }: { query: { id?: string } }) => {
  const { booked, now } = await attendance.list({ params: { sessionId: query.id ?? '' } });
  clockIs(now);
  return localPage(booked, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      name: (row, wanted) => holds(nameOf(row), wanted),
      employer: ({ employer, company }, wanted) => holds(company ?? employer ?? '', wanted),
      state: ({ state }, wanted) => state === wanted,
    },
  });
};

/** Who booked a session and who is there; checked in by hand or by a scanner at the desk. */
export const BookedList = ({ session, again }: { session: Session; again: () => void }) => (
  <List<Booked, { id?: string }>
    title="预约名单"
    kept={['id', 'tab']}
    load={load}
    keyOf={({ bookingId }) => bookingId}
    columns={columns}
    filters={filters}
    more={(reload) => <ScanField sessionId={session.id} onScanned={reload} />}
    actions={(row, reload) => (
      <Steps
        row={row}
        session={session}
        again={() => {
          reload();
          again();
        }}
      />
    )}
  />
);

interface StepsProps {
  row: Booked;
  session: Session;
  again: () => void;
}

function Steps({ row, session, again }: StepsProps) {
  const { busy, run, confirm } = useConfirmedStep(again);
  const params = { sessionId: session.id, bookingId: row.bookingId };
  const note = (came: boolean) => attendance.note({ params, body: { came } });
  const { state } = row;
  return (
    <Flex gap="small">
      {(state === 'confirmed' || state === 'no-show') && (
        <Button
          size="small"
          type="primary"
          loading={busy}
          aria-label={`签到 ${nameOf(row)}`}
          onClick={() => void run(() => note(true), `${nameOf(row)} 已签到`)}
        >
          签到
        </Button>
      )}
      {state === 'attended' && (
        <Button
          size="small"
          aria-label={`撤销签到 ${nameOf(row)}`}
          onClick={() =>
            confirm(
              { title: `${nameOf(row)}没有来？`, content: '改记为没来，会计入没到场的次数。' },
              () => note(false),
              '已改正',
            )
          }
        >
          撤销签到
        </Button>
      )}
      {state === 'no-show' && row.appeal !== null && !row.excused && (
        <Button
          size="small"
          aria-label={`谅解 ${nameOf(row)}`}
          onClick={() =>
            confirm(
              { title: `谅解${nameOf(row)}这次没来？`, content: row.appeal ?? '', okText: '谅解' },
              () => attendance.excuse({ params }),
              '已谅解，不计次数',
            )
          }
        >
          谅解
        </Button>
      )}
      {state === 'no-show' && row.appeal !== null && !row.excused && row.refusedBecause === null && (
        <RefuseAppeal
          which={nameOf(row)}
          appeal={row.appeal}
          busy={busy}
          onRefuse={(reason) => void run(() => attendance.refuse({ params, body: { reason } }), '已答复')}
        />
      )}
    </Flex>
  );
}
