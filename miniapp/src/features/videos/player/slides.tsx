import { View } from '@tarojs/components';
import { type Slide, videos } from '@titles/shared/contract/videos';
import { client } from '@titles/miniapp/api';
import { Card } from '@titles/miniapp/ui/card';
import { Section } from '@titles/miniapp/ui/section';
import { Press } from '@titles/miniapp/ui/semantics';
import { Picture } from '../picture';
import { clockOfFilm } from '../words';
import { slideAt } from './track';

const { slide: pictureOf } = client({ slide: videos.slide });

interface SlidesProps {
  videoId: string;
  slides: readonly Slide[];
  position: number;
  onJump: (seconds: number) => void;
}

/** The slide that belongs to what is said now, and all of them to jump by. */
export const Slides = ({ videoId, slides, position, onJump }: SlidesProps) => {
  const shown = slideAt(slides, position);
  const addressOf = ({ id }: Slide) => API_BASE + pictureOf({ params: { videoId, slideId: id } });
  return (
    <Section title="幻灯片">
      <Card>
        {shown && (
          <>
            <Picture className="slides__now" address={addressOf(shown)} label={`幻灯片：${shown.title}`} />
            <View className="slides__title">{shown.title}</View>
          </>
        )}
        <View className="slides">
          {slides.map((slide) => (
            <Press
              key={slide.id}
              className={`slides__one ${slide === shown ? 'slides__one--now' : ''}`}
              label={`${slide === shown ? '正在放：' : ''}${clockOfFilm(slide.at)} ${slide.title}`}
              onPress={() => onJump(slide.at)}
            >
              <Picture address={addressOf(slide)} label={null} />
              <View className="slides__words">
                {clockOfFilm(slide.at)} {slide.title}
              </View>
            </Press>
          ))}
        </View>
      </Card>
    </Section>
  );
};
