import { View } from '@tarojs/components';
import { type SeasonItem } from '@titles/shared/contract/seasons';
import { daysUntil, inWordsWithWeekday } from '../../calendar';
import { Card } from '../../ui/card';
import { Icon, type IconName } from '../../ui/icon';
import { Heading } from '../../ui/semantics';
import { TitleText } from '../../ui/title-text';
import { formInWords } from './lectures';

const icons: Partial<Record<string, IconName>> = {
  public: 'people',
  video: 'play',
  forum: 'forum',
  onsite: 'visit',
};

const stateOf = (day: string | null, today: string): string => {
  if (day === null) return '本季内均可参加，入口即将开放';
  const left = daysUntil(day, today);
  if (left < 0) return '已结束';
  return left === 0 ? '就在今天' : `还有 ${left} 天，预约即将开放`;
};

export const LectureCard = ({ lecture, today }: { lecture: SeasonItem; today: string }) => {
  const past = lecture.day !== null && daysUntil(lecture.day, today) < 0;
  return (
    <Card className={`lecture ${past ? 'lecture--past' : ''}`}>
      <View className="lecture__form">
        <Icon name={icons[lecture.form ?? ''] ?? 'lecture'} />
        <View className="lecture__form-word">{formInWords(lecture.form)}</View>
      </View>
      <Heading level={2} className="lecture__title">
        <TitleText text={lecture.title} />
      </Heading>
      <View className="lecture__note">{lecture.note}</View>
      <View className="lecture__foot">
        <View className="lecture__day">
          {lecture.day === null ? '整个季度' : inWordsWithWeekday(lecture.day)}
        </View>
        <View className="lecture__state">{stateOf(lecture.day, today)}</View>
      </View>
    </Card>
  );
};
