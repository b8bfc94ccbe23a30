import { courseDesk, type DeskCourse } from '@titles/shared/contract/course-desk';
import { client } from '../api';
import { DraftList } from '../list/draft-list';
import { type ListColumn } from '../list/list';
import { usePlace } from '../use-place';
import { CourseEditor } from './course-editor';
import { NewCourse } from './new-course';

const { list } = client({ list: courseDesk.list });

const columns: readonly ListColumn<DeskCourse>[] = [
  { key: 'videos', title: '视频', value: ({ details }) => details.videoIds.length, sortable: true },
  { key: 'bank', title: '题库', value: ({ details }) => details.bank.length, sortable: true },
  {
    key: 'test',
    title: '测试',
    value: ({ details: { test } }) => `抽${test.draw}题，对${test.passMark}题通过`,
  },
];

/** All courses, or one in the editor. */
export default function CoursesPage() {
  const { query } = usePlace();
  if (query.id !== undefined) return <CourseEditor key={query.id} id={query.id} />;
  return (
    <DraftList
      {...{ title: '课程', path: 'courses', columns, add: '新建课程' }}
      load={async () => (await list()).courses}
      form={(onClose) => <NewCourse onClose={onClose} />}
    />
  );
}
