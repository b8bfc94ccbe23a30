import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { client } from '../api';
import { DraftEditor } from '../ui/draft-editor';
import { Loaded } from '../ui/loaded';
import { useEditing } from '../ui/use-editing';
import { useRemote } from '../use-remote';
import { FileFields } from './file-fields';
import { SlideFields } from './slide-fields';
import { VideoFields } from './video-fields';

const {
  get,
  change,
  confirm: compared,
  publish,
  withdraw,
} = client({
  get: videoDesk.get,
  change: videoDesk.change,
  confirm: videoDesk.confirm,
  publish: videoDesk.publish,
  withdraw: videoDesk.withdraw,
});

/** One video lecture: its film, and all that is written about it. */
export function VideoEditor({ id }: { id: string }) {
  const remote = useRemote(get, { params: { videoId: id } });
  return <Loaded remote={remote}>{(video) => <Editor video={video} again={remote.again} />}</Loaded>;
}

function Editor({ video, again }: { video: DeskVideo; again: () => void }) {
  const editing = useEditing(`videos/${video.id}`, { version: video.revision, content: video.details });
  const one = { params: { videoId: video.id } };
  const save = () => change({ ...one, body: { revision: editing.base, details: editing.content } });
  return (
    <DraftEditor
      {...{ saved: video, editing, again, cites: '视频' }}
      what={{ name: '视频', one: '这个视频', path: 'videos' }}
      save={{ work: save, done: '已保存，读者马上看到' }}
      compared={() => compared(one)}
      publish={{
        work: () => publish(one),
        content: '读者马上能看。请先核对字幕和依据。',
        isReady: video.film !== null,
      }}
      withdraw={{ work: () => withdraw(one), content: '读者马上看不到它；已出具的观看证明仍然有效。' }}
    >
      <FileFields video={video} again={again} />
      <SlideFields video={video} again={again} />
      <VideoFields details={editing.content} onChange={editing.set} />
    </DraftEditor>
  );
}
