import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { courseList } from '@titles/shared/contract/course-list';
import { client } from '@titles/miniapp/api';
import { standingInWords } from '@titles/miniapp/course-words';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { open } from '@titles/miniapp/ui/navigate';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';

const { list, standings } = client(courseList);
const nobody = () => Promise.resolve(undefined);

/** Films in an order with a test at the end; nothing where there are none. */
export const CourseCards = ({ signedIn }: { signedIn: boolean }) => {
  const { value } = useRemote(list);
  const mine = useRemote(signedIn ? standings : nobody);
  useDidShow(() => {
    if (mine.value) mine.retry();
  });
  if (!value || value.courses.length === 0) return null;
  return (
    <Section title="课程：看完测试，领结业证明">
      {value.courses.map((course) => (
        <Card
          key={course.id}
          className="video-card"
          onPress={() => open('/features/courses/course/index', { courseId: course.id })}
        >
          <View className="video-card__kicker">
            <Icon name="book" />
            <View className="video-card__length">
              {course.videos}个视频，一次测试
              {course.demo && ' · 示例'}
            </View>
          </View>
          <Heading level={3} className="video-card__title">
            {course.title}
          </Heading>
          <View className="video-card__note">{course.forWhom}</View>
          {mine.value && (
            <View className="video-card__state">
              {standingInWords(
                course,
                mine.value.standings.find(({ courseId }) => courseId === course.id),
              )}
            </View>
          )}
        </Card>
      ))}
    </Section>
  );
};
