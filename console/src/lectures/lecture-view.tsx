import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type Session } from '@titles/shared/contract/lectures';
import { Button, Descriptions, Flex, Table, type TableColumnType, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { StateTag } from '../ui/state-tag';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { go } from '../use-place';
import { placeInWords } from '../use-places';
import { useRemote } from '../use-remote';
import { LectureForm } from './lecture-form';
import {
  type DeskLecture,
  lectureStateWords,
  standingOf,
  standingTones,
  takenOf,
  timeOf,
} from './lecture-words';
import { MaterialsList } from './materials-list';
import { AddSession } from './session-form';

const { get, change, publish } = client(lectureDesk);

/** One lecture: what is said of it, and its sessions. */
export function LectureView({ id }: { id: string }) {
  const remote = useRemote(get, { params: { lectureId: id } });
  return <Loaded remote={remote}>{(lecture) => <Lecture lecture={lecture} again={remote.again} />}</Loaded>;
}

function Lecture({ lecture, again }: { lecture: DeskLecture; again: () => void }) {
  const [doing, setDoing] = useState<'change' | 'add' | null>(null);
  const { busy, confirm } = useConfirmedStep(again);
  const params = { lectureId: lecture.id };
  const done = () => {
    setDoing(null);
    again();
  };
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" wrap role="toolbar" aria-label="讲座操作">
        <Button onClick={() => go({ path: 'lectures', query: {} })}>返回列表</Button>
        <Button onClick={() => setDoing('change')}>修改介绍</Button>
        <Button onClick={() => setDoing('add')}>添加场次</Button>
        {lecture.state === 'draft' && (
          <Button
            type="primary"
            loading={busy}
            disabled={lecture.sessions.length === 0}
            onClick={() =>
              confirm(
                { title: `发布「${lecture.title}」？`, content: '手机上马上能看到，到了开放时间就能预约。' },
                () => publish({ params }),
                '已发布',
              )
            }
          >
            发布
          </Button>
        )}
      </Flex>
      <Descriptions bordered size="small" column={2} title={lecture.title} items={factsOf(lecture)} />
      <Table<Session>
        size="middle"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...lecture.sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt))}
        columns={columns}
        locale={{ emptyText: <Typography.Text>还没有场次。添加场次后才能发布。</Typography.Text> }}
      />
      <MaterialsList lecture={lecture} again={again} />
      {doing === 'change' && (
        <LectureForm
          title="修改介绍"
          okText="保存"
          content={lecture}
          read={() => get({ params })}
          send={(body) => change({ params, body })}
          onDone={done}
          onClose={() => setDoing(null)}
        />
      )}
      {doing === 'add' && <AddSession lectureId={lecture.id} onDone={done} onClose={() => setDoing(null)} />}
    </Flex>
  );
}

const factsOf = ({ state, district, summary, forWhom, speaker, hours, demo }: DeskLecture) => [
  {
    key: 'state',
    label: '状态',
    children: (
      <StateTag tone={state === 'published' ? 'good' : 'plain'}>
        {lectureStateWords[state] + (demo ? '（示例）' : '')}
      </StateTag>
    ),
  },
  { key: 'place', label: '范围', children: placeInWords(district) },
  { key: 'speaker', label: '主讲人', children: speaker ?? '待定' },
  {
    key: 'hours',
    label: '学时',
    children: hours ? `${hours.count}学时（${hours.source}）` : '本课不计继续教育学时',
  },
  { key: 'forWhom', label: '适合谁', children: forWhom, span: 2 },
  { key: 'summary', label: '内容简介', children: summary, span: 2 },
];

const columns: TableColumnType<Session>[] = [
  { key: 'time', title: '时间', render: (_, session) => timeOf(session) },
  { key: 'venue', title: '会场', render: (_, { venue }) => venue.name },
  {
    key: 'standing',
    title: '状态',
    render: (_, session) => {
      const standing = standingOf(session, new Date());
      return <StateTag tone={standingTones[standing]}>{standing}</StateTag>;
    },
  },
  { key: 'seats', title: '个人座位', render: (_, { seats, left }) => takenOf(seats, left) },
  {
    key: 'companySeats',
    title: '单位座位',
    render: (_, { companySeats, companyLeft }) => takenOf(companySeats, companyLeft),
  },
  { key: 'waiting', title: '候补', render: (_, { waiting }) => waiting },
  {
    key: 'actions',
    title: '操作',
    render: (_, session) => (
      <Button
        size="small"
        aria-label={`名单和候补 ${timeOf(session)}`}
        onClick={() => go({ path: 'lecture-sessions', query: { id: session.id } })}
      >
        名单和候补
      </Button>
    ),
  },
];
