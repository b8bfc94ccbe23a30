import { View } from '@tarojs/components';
import { type Standing } from '@titles/shared/contract/course-list';
import { type WholeCourse } from '@titles/shared/contract/courses';
import { standingInWords } from '@titles/miniapp/course-words';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';

interface TestStepProps {
  courseId: string;
  test: WholeCourse['test'];
  standing: Standing | undefined;
}

const test = (query: Record<string, string>) => open('/features/courses/test/index', query);

/** How the test goes, and where one stands with it. */
export const TestStep = ({ courseId, test: rules, standing }: TestStepProps) => {
  const { state, last, left = 0 } = standing ?? {};
  return (
    <Card>
      {standing && (
        <View className={`course__state ${state === 'passed' ? 'course__state--good' : ''}`}>
          {state === 'passed' ? '已通过' : standingInWords({ videos: 0 }, standing)}
        </View>
      )}
      <View className="course__line">
        随机抽{rules.draw}题，答对{rules.passMark}题通过。每{rules.hours}小时最多考{rules.attempts}次。
      </View>
      {state === 'ready' && left < rules.attempts && (
        <View className="course__note">现在还可以考{left}次。</View>
      )}
      {last && (
        <View className="course__line">
          {state === 'passed' ? '' : '上次'}
          {last.of}题答对{last.right}题。
        </View>
      )}
      <View className="course__acts">
        {(state === 'ready' || state === 'begun') && (
          <Button onPress={() => test({ courseId })}>{state === 'begun' ? '接着答' : '开始测试'}</Button>
        )}
        {last && last.right < last.of && (
          <Button kind="secondary" onPress={() => test({ courseId, attemptId: last.attemptId })}>
            看错在哪里
          </Button>
        )}
      </View>
    </Card>
  );
};
