import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { NewDraft } from '../ui/new-draft';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { inJiangmen } from '../words';
import { timeOfSeconds } from './film-time';
import { VideoEditor } from './video-editor';

const { list, create } = client({ list: videoDesk.list, create: videoDesk.create });

const stateWords = { draft: '草稿', published: '已发布', other: '其他' } as const;
const columns: readonly ListColumn<DeskVideo>[] = [
  {
    key: 'title',
    title: '题目',
    value: ({ details, demo }) => `${details.title}${demo ? '（示例）' : ''}`,
    sortable: true,
    width: 320,
  },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => stateWords[state],
    show: ({ state, flagged }) => (
      <>
        <StateTag tone={state === 'published' ? 'good' : 'wait'}>{stateWords[state]}</StateTag>
        {flagged && <StateTag tone="wait">条款有改，待核对</StateTag>}
      </>
    ),
    sortable: true,
  },
  {
    key: 'length',
    title: '时长',
    value: ({ film }) => (film ? timeOfSeconds(film.length) : '未上传'),
    sortable: true,
  },
  { key: 'chapters', title: '章节', value: ({ details }) => details.chapters.length, sortable: true },
  { key: 'changedAt', title: '修改时间', value: ({ changedAt }) => inJiangmen(changedAt), sortable: true },
];

/** All video lectures, or one in the editor. */
export default function VideosPage() {
  const { query } = usePlace();
  return query.id === undefined ? <VideoList /> : <VideoEditor key={query.id} id={query.id} />;
}

function VideoList() {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <List<DeskVideo, object>
        title="视频宣讲"
        load={async ({ query }) =>
          localPage((await list()).videos, query, {
            columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
            filters: {
              title: ({ details }, wanted) => holds(details.title, wanted),
              state: ({ state }, wanted) => state === wanted,
            },
          })
        }
        keyOf={({ id }) => id}
        columns={columns}
        filters={[
          { key: 'title', label: '题目', kind: 'text' },
          {
            key: 'state',
            label: '状态',
            kind: 'choice',
            options: [
              { value: 'draft', label: '草稿' },
              { value: 'published', label: '已发布' },
            ],
          },
        ]}
        more={() => (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建视频
          </Button>
        )}
        actions={({ id, details }) => (
          <Button
            size="small"
            autoInsertSpace={false}
            aria-label={`编辑 ${details.title}`}
            onClick={() => go({ path: 'videos', query: { id } })}
          >
            编辑
          </Button>
        )}
      />
      {adding && <NewVideo onClose={() => setAdding(false)} />}
    </>
  );
}

/** What a draft begins with; the rest is written beside the film. */
const NewVideo = ({ onClose }: { onClose: () => void }) => (
  <NewDraft
    title="新建视频"
    added="已建好草稿，接着上传视频"
    onAdd={async (begun) => {
      const rest = { speaker: null, hours: null, chapters: [], transcript: '', citations: [] };
      const { id } = await create({ body: { ...begun, ...rest } });
      go({ path: 'videos', query: { id } });
    }}
    onClose={onClose}
  />
);
