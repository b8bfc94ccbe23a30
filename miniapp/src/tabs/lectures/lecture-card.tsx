import { View } from '@tarojs/components';
import { daysUntil } from '@titles/shared/jiangmen-time';
import { inWordsWithWeekday, spanInWords } from '../../calendar';
import { seatsInWords, stepOf } from '../../session-words';
import { Card } from '../../ui/card';
import { Icon, type IconName } from '../../ui/icon';
import { open } from '../../ui/navigate';
import { Heading } from '../../ui/semantics';
import { TitleText } from '../../ui/title-text';
import { comesWhen, formInWords, type HallEntry, wayTo } from './lectures';

const icons: Partial<Record<string, IconName>> = {
  public: 'people',
  video: 'play',
  forum: 'forum',
  onsite: 'visit',
};

const steps = {
  book: '去预约',
  wait: '去候补',
  later: '看详情',
  closed: '看详情',
  over: '看资料',
  cancelled: '看原因',
};

export const LectureCard = ({ entry, today }: { entry: HallEntry; today: string }) => {
  const { lecture, day } = entry;
  const now = new Date();
  const past = day !== null && daysUntil(day, today) < 0;
  const way = past ? undefined : wayTo(entry.form);
  return (
    <Card
      className={`lecture ${past ? 'lecture--past' : ''}`}
      {...(lecture
        ? { onPress: () => open('/features/lectures/lecture/index', { lectureId: lecture.id }) }
        : way && { onPress: () => open(way.path) })}
    >
      <View className="lecture__form">
        <Icon name={icons[entry.form ?? ''] ?? 'lecture'} />
        <View className="lecture__form-word">{formInWords(entry.form)}</View>
      </View>
      <Heading level={2} className="lecture__title">
        <TitleText text={entry.title} />
      </Heading>
      <View className="lecture__note">{entry.note}</View>
      <View className="lecture__foot">
        <View className="lecture__day">
          {lecture
            ? spanInWords(lecture.session.startsAt, lecture.session.endsAt)
            : day === null
              ? '整个季度'
              : inWordsWithWeekday(day)}
        </View>
        {lecture && <View className="lecture__place">{lecture.session.venue.name}</View>}
        <View className="lecture__state">
          {lecture ? seatsInWords(lecture.session, now) : comesWhen(entry, today)}
        </View>
        {(lecture ?? way) && (
          <View className="lecture__step">
            {lecture ? steps[stepOf(lecture.session, now)] : way?.title}
            <Icon name="forward" />
          </View>
        )}
      </View>
    </Card>
  );
};
