import { View } from '@tarojs/components';
import { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { type Video } from '@titles/shared/contract/video-list';
import { type Progress, videos } from '@titles/shared/contract/videos';
import { percentOf } from '@titles/shared/watched';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Icon } from '@titles/miniapp/ui/icon';
import { type Link, Links } from '@titles/miniapp/ui/links';
import { back, open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { ProgressBar } from '@titles/miniapp/ui/progress-bar';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { Picture } from '../picture';
import { lengthInWords } from '../words';
import { CourseCards } from './course-cards';
import '../videos.scss';

const { list, progress, poster } = client({
  list: videos.list,
  progress: videos.progress,
  poster: videos.poster,
});
const toCertificates: Link = {
  title: '我的证明',
  note: '看完的视频和学完的课程，打印和核验码',
  icon: 'document',
  path: '/features/certificates/mine/index',
};
const nobody = () => Promise.resolve(undefined);

/** Every video lecture, with how far one has come. */
export default function Videos() {
  const signedIn = useSession(({ kept }) => kept !== null);
  const { value, failure, retry } = useRemote(list);
  const mine = useRemote(signedIn ? progress : nobody);
  useDidShow(() => {
    if (mine.value) mine.retry();
  });
  const progressOf = (id: string) => mine.value?.progress.find(({ videoId }) => videoId === id);
  const shared = () => ({ title: '职称视频宣讲' });
  useShareAppMessage(shared);
  useShareTimeline(shared);
  return (
    <Page title="视频宣讲">
      <Heading level={1} className="videos__title">
        视频宣讲，随时看
      </Heading>
      {!value ? (
        failure ? (
          <ErrorState message={failure.sentence} onRetry={retry} />
        ) : (
          <Skeleton shape="cards" />
        )
      ) : value.videos.length === 0 ? (
        <EmptyState
          icon="play"
          message="视频还在制作，先看看别的讲堂吧。"
          action={{ text: '返回', onPress: back }}
        />
      ) : (
        <>
          {value.videos.map((video) => (
            <VideoCard key={video.id} video={video} progress={progressOf(video.id)} />
          ))}
          <CourseCards signedIn={signedIn} />
          <Links className="videos__more" to={[toCertificates]} />
          {value.videos.some(({ demo }) => demo) && (
            <DemoMark what="标有「示例」的是演示内容，不是人社部门发布的。" />
          )}
        </>
      )}
    </Page>
  );
}

const VideoCard = ({ video, progress: known }: { video: Video; progress: Progress | undefined }) => {
  const percent = known ? percentOf(known.watched, video.length) : 0;
  const state = known?.completedAt ? '已看完' : percent > 0 ? `看过 ${percent}%` : '还没看';
  return (
    <Card className="video-card" onPress={() => open('/features/videos/player/index', { videoId: video.id })}>
      {video.poster && (
        <Picture
          className="video-card__poster"
          address={API_BASE + poster({ params: { videoId: video.id } })}
          label={null}
        />
      )}
      <View className="video-card__kicker">
        <Icon name="play" />
        <View className="video-card__length">
          {lengthInWords(video.length)}
          {video.demo && ' · 示例'}
        </View>
      </View>
      <Heading level={2} className="video-card__title">
        {video.title}
      </Heading>
      <View className="video-card__note">{video.forWhom}</View>
      {percent > 0 && <ProgressBar share={percent / 100} label={`看过 ${percent}%`} />}
      <View className="video-card__state">{state}</View>
    </Card>
  );
};
