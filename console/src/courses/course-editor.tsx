import { courseDesk, type DeskCourse } from '@titles/shared/contract/course-desk';
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
import { BankFields } from './bank-fields';
import { CourseFields } from './course-fields';

const {
  get,
  change,
  confirm: compared,
  publish,
  withdraw,
} = client({
  get: courseDesk.get,
  change: courseDesk.change,
  confirm: courseDesk.confirm,
  publish: courseDesk.publish,
  withdraw: courseDesk.withdraw,
});
const { list: listVideos } = client({ list: videoDesk.list });
const load = async (id: string) => ({
  course: await get({ params: { courseId: id } }),
  videos: (await listVideos()).videos,
});

/** One course: its films in order, how its test goes, and the bank. */
export function CourseEditor({ id }: { id: string }) {
  const remote = useRemote(load, id);
  return <Loaded remote={remote}>{(value) => <Editor {...value} again={remote.again} />}</Loaded>;
}

interface EditorProps {
  course: DeskCourse;
  videos: DeskVideo[];
  again: () => void;
}

function Editor({ course, videos, again }: EditorProps) {
  const editing = useEditing(`courses/${course.id}`, { version: course.revision, content: course.details });
  const { busy, run, confirm } = useConfirmedStep(again);
  const one = { params: { courseId: course.id } };
  const shown = course.state === 'published';
  const save = () => {
    const body = { revision: editing.base, details: editing.content };
    void run(() => change({ ...one, body }), shown ? '已保存，新开始的测试按新题库' : '已保存，还没有发布');
  };
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: 'courses', query: {} })}>← 全部课程</Button>
        <StateTag tone={shown ? 'good' : 'wait'}>{shown ? '已发布' : '草稿'}</StateTag>
        <Unsaved editing={editing} />
      </Flex>
      <FlaggedAlert
        {...{ flagged: course.flagged, what: '题目', busy }}
        onCompared={() => void run(() => compared(one), '已核对')}
      />
      <Overtaken editing={editing} saved={{ version: course.revision, savedBy: undefined }} />
      <Flex gap="small" wrap role="toolbar" aria-label="课程操作">
        <SaveButtons editing={editing} busy={busy} onSave={save} />
        {shown ? (
          <Button
            danger
            onClick={() =>
              confirm(
                {
                  title: '撤下这门课程？',
                  content: '读者马上看不到它；已开始的测试还能交卷，已出具的结业证明仍然有效。',
                },
                () => withdraw(one),
                '已撤下',
              )
            }
          >
            撤下
          </Button>
        ) : (
          <Button
            disabled={editing.changed}
            onClick={() =>
              confirm(
                { title: '发布这门课程？', content: '读者马上能学。请先核对题目、正确选项和依据。' },
                () => publish(one),
                '已发布',
              )
            }
          >
            发布
          </Button>
        )}
      </Flex>
      <CourseFields details={editing.content} videos={videos} onChange={editing.set} />
      <BankFields details={editing.content} videos={videos} onChange={editing.set} />
    </Flex>
  );
}
