import { type Input } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { sessionStandings } from '@titles/shared/contract/lecture-sessions';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { Appeals } from './appeals';
import { type DeskSession, standingOf, standingTones, standingWords, takenOf, timeOf } from './lecture-words';
import { SessionView } from './session-view';

const { sessions } = client(lectureDesk);

const standing = ({ session }: DeskSession) => standingOf(session, new Date());

const columns: readonly ListColumn<DeskSession>[] = [
  { key: 'time', title: '时间', value: ({ session }) => timeOf(session), sortable: true },
  { key: 'title', title: '讲座', value: ({ lecture }) => lecture.title, sortable: true, width: 280 },
  { key: 'venue', title: '会场', value: ({ session }) => session.venue.name, sortable: true },
  {
    key: 'standing',
    title: '状态',
    value: (row) =>
      [standing(row), row.lecture.state === 'draft' ? '讲座未发布' : null].filter(Boolean).join('，'),
    show: (row) => (
      <>
        <StateTag tone={standingTones[standing(row)]}>{standing(row)}</StateTag>
        {row.lecture.state === 'draft' && <StateTag tone="plain">讲座未发布</StateTag>}
      </>
    ),
  },
  {
    key: 'seats',
    title: '个人座位',
    value: ({ session: { seats, left } }) => takenOf(seats, left),
  },
  {
    key: 'companySeats',
    title: '单位座位',
    value: ({ session: { companySeats, companyLeft } }) => takenOf(companySeats, companyLeft),
  },
  { key: 'waiting', title: '候补', value: ({ session }) => session.waiting },
];

const filters: readonly ListFilter[] = [
  { key: 'title', label: '讲座', kind: 'text' },
  { key: 'from', label: '从', kind: 'day' },
  { key: 'to', label: '到', kind: 'day' },
  {
    key: 'standing',
    label: '状态',
    kind: 'choice',
    options: sessionStandings.map((value) => ({ value, label: standingWords[value] })),
  },
];

/** The sessions of all lectures, those to come first, or one with who comes and who waits. */
export default function SessionsPage() {
  const { query } = usePlace();
  return query.id === undefined ? <All /> : <SessionView key={query.id} id={query.id} />;
}

const All = () => (
  <Flex vertical gap="middle">
    <Appeals />
    <SessionList />
  </Flex>
);

const SessionList = () => (
  <List<DeskSession, Input<typeof lectureDesk.sessions.list>['query']>
    title="场次和签到"
    load={sessions.list}
    keyOf={({ session }) => session.id}
    columns={columns}
    filters={filters}
    actions={({ lecture, session }) => (
      <Button
        size="small"
        aria-label={`名单和候补 ${lecture.title} ${timeOf(session)}`}
        onClick={() => go({ path: 'lecture-sessions', query: { id: session.id } })}
      >
        名单和候补
      </Button>
    )}
  />
);
