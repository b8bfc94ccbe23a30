import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { courseList } from '@titles/shared/contract/course-list';
import { client } from '@titles/miniapp/api';
import { standingInWords } from '@titles/miniapp/course-words';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';

const { list, standings } = client(courseList);

/** The courses for publicists, with the code of the certificate once there is one. */
export const CourseStep = () => {
  const { value } = useRemote(list);
  const mine = useRemote(standings);
  useDidShow(() => {
    if (mine.value) mine.retry();
  });
  const courses = value?.courses.filter(({ forPublicists }) => forPublicists) ?? [];
  if (courses.length === 0) return null;
  return (
    <Section title="宣传员课程">
      <Card>
        {courses.map((course) => {
          const standing = mine.value?.standings.find(({ courseId }) => courseId === course.id);
          const code = standing?.certificate ?? null;
          return (
            <View key={course.id}>
              <Row
                title={`${course.title}${course.demo ? '（示例）' : ''}`}
                note={standingInWords(course, standing)}
                icon="book"
                onPress={() => open('/features/courses/course/index', { courseId: course.id })}
              />
              {code !== null && (
                <Row
                  title="结业证明"
                  note={`核验码 ${code}`}
                  icon="document"
                  onPress={() =>
                    open('/features/certificates/certificate/index', { kind: 'course', id: course.id })
                  }
                />
              )}
            </View>
          );
        })}
      </Card>
    </Section>
  );
};
