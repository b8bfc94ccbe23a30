import { courseDesk, type DeskCourse } from '@titles/shared/contract/course-desk';
import { type DeskVideo, videoDesk } from '@titles/shared/contract/video-desk';
import { client } from '../api';
import { DraftEditor } from '../ui/draft-editor';
import { Loaded } from '../ui/loaded';
import { useEditing } from '../ui/use-editing';
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
  const one = { params: { courseId: course.id } };
  const save = () => change({ ...one, body: { revision: editing.base, details: editing.content } });
  return (
    <DraftEditor
      {...{ saved: course, editing, again, cites: '题目' }}
      what={{ name: '课程', one: '这门课程', path: 'courses' }}
      save={{ work: save, done: '已保存，新开始的测试按新题库' }}
      compared={() => compared(one)}
      publish={{ work: () => publish(one), content: '读者马上能学。请先核对题目、正确选项和依据。' }}
      withdraw={{
        work: () => withdraw(one),
        content: '读者马上看不到它；已开始的测试还能交卷，已出具的结业证明仍然有效。',
      }}
    >
      <CourseFields details={editing.content} videos={videos} onChange={editing.set} />
      <BankFields details={editing.content} videos={videos} onChange={editing.set} />
    </DraftEditor>
  );
}
