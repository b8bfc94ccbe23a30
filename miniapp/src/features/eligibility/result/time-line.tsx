import { View } from '@tarojs/components';
import { TitleText } from '@titles/miniapp/ui/title-text';
import type { Milestone } from './timeline';

interface TimeLineProps {
  now: string | undefined;
  milestones: readonly Milestone[];
}

/** From now to what opens, a dot a review year; what is only worked out is drawn hollow and says on what it rests. */
export const TimeLine = ({ now, milestones }: TimeLineProps) =>
  milestones.length === 0 ? null : (
    <>
      <View className="timeline">
        {now && <Stop look="now" when="现在" text={now} />}
        {milestones.map(({ year, window, text, supposed, condition }) => (
          <Stop key={year} look={supposed ? 'supposed' : 'open'} when={window} text={text} note={condition} />
        ))}
      </View>
      {milestones.some(({ supposed }) => supposed) && (
        <View className="timeline__small">空心圆点是按现在的规则推算的，能否取得由评审决定。</View>
      )}
    </>
  );

interface StopProps {
  look: 'now' | 'open' | 'supposed';
  when: string;
  text: string;
  note?: string;
}

const Stop = ({ look, when, text, note }: StopProps) => (
  <View className={`timeline__stop timeline__stop--${look}`}>
    <View className="timeline__year">{when}</View>
    <View className="timeline__text">
      <TitleText text={text} />
    </View>
    {note && <View className="timeline__note">{note}</View>}
  </View>
);
