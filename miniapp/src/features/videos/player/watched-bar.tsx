import { View } from '@tarojs/components';
import { type Chapter } from '@titles/shared/contract/videos';
import { percentOf, type Watched } from '@titles/shared/watched';

interface WatchedBarProps {
  length: number;
  chapters: readonly Chapter[];
  counted: Watched;
  /** Seen, and not counted yet. */
  waiting: Watched;
  position: number;
}

const at = (seconds: number, length: number) => `${(100 * Math.min(seconds, length)) / length}%`;

/** Which parts were watched, drawn along the film. */
export const WatchedBar = ({ length, chapters, counted, waiting, position }: WatchedBarProps) => {
  const part = (className: string) =>
    function Part({ from, to }: { from: number; to: number }) {
      return (
        <View
          key={`${className}${from}`}
          className={`watched__part ${className}`}
          style={{ left: at(from, length), width: at(to - from, length) }}
        />
      );
    };
  return (
    <View
      className="watched"
      ariaRole="img"
      ariaLabel={`看过 ${percentOf(counted, length)}%，深色是已算进去的部分`}
    >
      {waiting.map(part('watched__part--waiting'))}
      {counted.map(part('watched__part--counted'))}
      {chapters.slice(1).map((chapter) => (
        <View key={chapter.at} className="watched__chapter" style={{ left: at(chapter.at, length) }} />
      ))}
      <View className="watched__here" style={{ left: at(position, length) }} />
    </View>
  );
};
