import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { FlaggedAlert } from '../ui/flagged-alert';
import { Loaded } from '../ui/loaded';
import { Overtaken, Unsaved } from '../ui/overtaken';
import { SaveButtons } from '../ui/save-buttons';
import { StateTag } from '../ui/state-tag';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { useEditing } from '../ui/use-editing';
import { go } from '../use-place';
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
  const { busy, run, confirm } = useConfirmedStep(again);
  const one = { params: { videoId: video.id } };
  const shown = video.state === 'published';
  const save = () => {
    const body = { revision: editing.base, details: editing.content };
    void run(() => change({ ...one, body }), shown ? '已保存，读者马上看到' : '已保存，读者还看不到');
  };
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: 'videos', query: {} })}>← 全部视频</Button>
        <StateTag tone={shown ? 'good' : 'wait'}>{shown ? '已发布' : '草稿'}</StateTag>
        <Unsaved editing={editing} />
      </Flex>
      <FlaggedAlert
        {...{ flagged: video.flagged, what: '视频', busy }}
        onCompared={() => void run(() => compared(one), '已核对')}
      />
      <Overtaken editing={editing} saved={{ version: video.revision, savedBy: undefined }} />
      <Flex gap="small" wrap role="toolbar" aria-label="视频操作">
        <SaveButtons editing={editing} busy={busy} onSave={save} />
        {shown ? (
          <Button
            danger
            onClick={() =>
              confirm(
                { title: '撤下这个视频？', content: '读者马上看不到它；已出具的观看证明仍然有效。' },
                () => withdraw(one),
                '已撤下',
              )
            }
          >
            撤下
          </Button>
        ) : (
          <Button
            disabled={editing.changed || video.film === null}
            onClick={() =>
              confirm(
                { title: '发布这个视频？', content: '读者马上能看。请先核对字幕和依据。' },
                () => publish(one),
                '已发布',
              )
            }
          >
            发布
          </Button>
        )}
      </Flex>
      <FileFields video={video} again={again} />
      <SlideFields video={video} again={again} />
      <VideoFields details={editing.content} onChange={editing.set} />
    </Flex>
  );
}
