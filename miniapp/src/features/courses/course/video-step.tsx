import { View } from '@tarojs/components';
import { type Standing } from '@titles/shared/contract/course-list';
import { type Video } from '@titles/shared/contract/video-list';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { ProgressBar } from '@titles/miniapp/ui/progress-bar';
import { Heading } from '@titles/miniapp/ui/semantics';
import { lengthInWords } from '../words';

interface VideoStepProps {
  video: Video;
  progress: Standing['videos'][number] | undefined;
}

/** One film of the course, and how far one has come with it. */
export const VideoStep = ({ video, progress }: VideoStepProps) => {
  const { percent = 0, completed = false } = progress ?? {};
  const state = completed ? '已看完' : percent > 0 ? `看过 ${percent}%` : '还没看';
  return (
    <Card
      className="course-video"
      onPress={() => open('/features/videos/player/index', { videoId: video.id })}
    >
      <Heading level={3} className="course-video__title">
        {video.title}
      </Heading>
      <View className="course-video__note">{lengthInWords(video.length)}</View>
      {percent > 0 && <ProgressBar share={completed ? 1 : percent / 100} label={state} />}
      {progress && (
        <View className={`course-video__state ${completed ? 'course__state--good' : ''}`}>{state}</View>
      )}
    </Card>
  );
};
