import { View } from '@tarojs/components';
import { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { courses, type WholeCourse } from '@titles/shared/contract/courses';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { SignIn } from '@titles/miniapp/sign-in';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { lengthInWords } from '../words';
import '../courses.scss';
import { CertificateStep } from './certificate-step';
import { TestStep } from './test-step';
import { VideoStep } from './video-step';

const { get, standings } = client({ get: courses.get, standings: courses.standings });
const nobody = () => Promise.resolve(undefined);

/** A course in three steps: its films, its test, its certificate. */
export default function CoursePage() {
  const { courseId = '' } = useQuery();
  const { value, failure, retry } = useRemote(get, { params: { courseId } });
  const title = value?.course.title ?? '课程';
  const query = `courseId=${courseId}`;
  useShareAppMessage(() => ({ title, path: `/features/courses/course/index?${query}` }));
  useShareTimeline(() => ({ title, query }));
  return (
    <Page title="课程">
      {value ? (
        <Whole value={value} />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}

const Whole = ({ value: { course, videos, test } }: { value: WholeCourse }) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const mine = useRemote(signedIn ? standings : nobody);
  useDidShow(() => {
    if (signedIn) mine.retry();
  });
  const standing = mine.value?.standings.find(({ courseId }) => courseId === course.id);
  return (
    <>
      <View className="course__kicker">
        课程 · {videos.length}个视频 · {lengthInWords(course.length)}
      </View>
      <Heading level={1} className="course__title">
        {course.title}
      </Heading>
      <View className="course__line">{course.summary}</View>
      <View className="course__note">{course.forWhom}</View>
      {!signedIn && (
        <View className="course__sign-in">
          <SignIn why="登录后记录看到哪里，才能测试和领取结业证明。不登录也能看视频。" />
        </View>
      )}
      {mine.failure && !standing && (
        <View className="course__refusal">
          <ErrorState message={mine.failure.sentence} onRetry={mine.retry} />
        </View>
      )}
      <Section title="第一步：看视频">
        {videos.map((video) => (
          <VideoStep
            key={video.id}
            video={video}
            progress={standing?.videos.find(({ videoId }) => videoId === video.id)}
          />
        ))}
      </Section>
      <Section title="第二步：测试">
        <TestStep courseId={course.id} test={test} standing={standing} />
      </Section>
      <Section title="第三步：结业证明">
        <CertificateStep courseId={course.id} standing={standing} />
      </Section>
      {course.demo && (
        <View className="course__demo">
          <DemoMark what="演示课程，由本项目制作，不是人社部门发布的内容；证明不作任何用途。" />
        </View>
      )}
    </>
  );
};
