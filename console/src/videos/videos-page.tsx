import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { client } from '../api';
import { DraftList } from '../list/draft-list';
import { type ListColumn } from '../list/list';
import { NewDraft } from '../ui/new-draft';
import { go, usePlace } from '../use-place';
import { timeOfSeconds } from './film-time';
import { VideoEditor } from './video-editor';

const { list, create } = client({ list: videoDesk.list, create: videoDesk.create });

const columns: readonly ListColumn<DeskVideo>[] = [
  {
    key: 'length',
    title: '时长',
    value: ({ film }) => (film ? timeOfSeconds(film.length) : '未上传'),
    sortable: true,
  },
  { key: 'chapters', title: '章节', value: ({ details }) => details.chapters.length, sortable: true },
];

/** All video lectures, or one in the editor. */
export default function VideosPage() {
  const { query } = usePlace();
  if (query.id !== undefined) return <VideoEditor key={query.id} id={query.id} />;
  return (
    <DraftList
      {...{ title: '视频宣讲', path: 'videos', columns, add: '新建视频' }}
      load={async () => (await list()).videos}
      form={(onClose) => <NewVideo onClose={onClose} />}
    />
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
