import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type Session } from '@titles/shared/contract/lectures';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { Button } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { type DeskLecture, standingOf, standings, standingTones, takenOf, timeOf } from './lecture-words';
import { SessionView } from './session-view';

const { list } = client(lectureDesk);

interface Row {
  lecture: DeskLecture;
  session: Session;
}
const standing = ({ session }: Row) => standingOf(session, new Date());

const columns: readonly ListColumn<Row>[] = [
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
    sortable: true,
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
  { key: 'waiting', title: '候补', value: ({ session }) => session.waiting, sortable: true },
];

const filters: readonly ListFilter[] = [
  { key: 'title', label: '讲座', kind: 'text' },
  { key: 'from', label: '从', kind: 'day' },
  { key: 'to', label: '到', kind: 'day' },
  {
    key: 'standing',
    label: '状态',
    kind: 'choice',
    options: standings.map((value) => ({ value, label: value })),
  },
];
const dayOf = ({ session }: Row): string => dayInJiangmen(new Date(session.startsAt));

/** The sessions of all lectures, those to come first, or one with who comes and who waits. */
export default function SessionsPage() {
  const { query } = usePlace();
  return query.id === undefined ? <SessionList /> : <SessionView key={query.id} id={query.id} />;
}

const SessionList = () => (
  <List<Row, object>
    title="场次和签到"
    load={loadSessions}
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

const loadSessions = async ({ query }: { query: object }) => {
  const { lectures } = await list();
  const rows = lectures.flatMap((lecture) => lecture.sessions.map((session) => ({ lecture, session })));
  const now = new Date().toISOString();
  const isOver = ({ session }: Row) => Number(session.endsAt <= now);
  const inOrder = rows.sort(
    (a, b) =>
      isOver(a) - isOver(b) || (isOver(a) ? -1 : 1) * a.session.startsAt.localeCompare(b.session.startsAt),
  );
  return localPage(inOrder, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      title: ({ lecture }, wanted) => holds(lecture.title, wanted),
      from: (row, wanted) => dayOf(row) >= wanted,
      to: (row, wanted) => dayOf(row) <= wanted,
      standing: (row, wanted) => standing(row) === wanted,
    },
  });
};
