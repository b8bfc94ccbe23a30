import { View } from '@tarojs/components';
import { reviewWindow } from '@titles/shared/eligibility/calendar';
import type { RouteAnswer } from '@titles/shared/eligibility/types';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { materialsFor } from '@titles/shared/policy/materials';
import { inWordsWithWeekday } from '@titles/miniapp/calendar';
import { takeAlong } from '@titles/miniapp/consultation';
import { copyText } from '@titles/miniapp/copy';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Heading } from '@titles/miniapp/ui/semantics';
import type { Answers } from '../questions/question';
import { recordOf } from '../questions/record';
import { today } from '../today';
import { counterOf, messageToPersonnel, SYSTEM } from './next-step';
import { RemindMe } from './remind-me';
import { CALENDAR_NOTE, reminderOf } from './reminder';

interface NextStepProps {
  line: string;
  best: RouteAnswer | undefined;
  answers: Answers;
}

/** What to do now, whatever the verdict: never a dead end. */
export const NextStep = ({ line, best, answers }: NextStepProps) => {
  const isExam = best?.route === 'exam';
  const window = best?.fromYear === undefined || isExam ? undefined : reviewWindow(best.fromYear).label;
  const reminder = reminderOf(best, today());
  const message = messageToPersonnel(line, window);
  const district = recordOf(answers).employer?.district;
  const consult = () => {
    takeAlong({ summary: line, materials: best ? materialsFor(best).map(({ name }) => name) : [] });
    open('/features/service-points/list/index', district === undefined ? {} : { district });
  };
  return (
    <Card className="next">
      <Heading level={3} className="next__step">
        1. 先问人事：单位开通账号了吗？
      </Heading>
      <View className="next__text">
        评审和认定由单位审核上报，单位要先开通账号，个人不能单独提交。下面这段话可以直接发给人事：
      </View>
      <View className="next__message">{message}</View>
      <Button kind="secondary" icon="copy" onPress={() => copyText(message, '已复制，发给人事吧')}>
        复制这段话
      </Button>
      <Heading level={3} className="next__step">
        2. 用电脑申报
      </Heading>
      <View className="next__text">
        {isExam
          ? '考试按当年的报名通知报名。评审和认定在下面这个系统办理：'
          : '申报要在电脑上办，系统的名字是：'}
      </View>
      <View className="next__system">{SYSTEM}</View>
      <Button kind="secondary" icon="copy" onPress={() => copyText(SYSTEM, '已复制系统名称')}>
        复制系统名称
      </Button>
      <Heading level={3} className="next__step">
        3. 拿不准，问当地人社局
      </Heading>
      <View className="next__text">可以问{counterOf(district)}。地址和电话以当地人社局公布的为准。</View>
      <Button kind="secondary" icon="calendar" onPress={consult}>
        预约咨询
      </Button>
      {reminder && (
        <>
          <Heading level={3} className="next__step">
            4. 记下开放申报的日子
          </Heading>
          <View className="next__text">
            原则上{inWordsWithWeekday(dayInJiangmen(reminder.startsAt))}开放，记到日历里。{CALENDAR_NOTE}
          </View>
          <RemindMe event={reminder} />
        </>
      )}
    </Card>
  );
};
