import { View } from '@tarojs/components';
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { videos } from '@titles/shared/contract/videos';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { lengthInWords } from '../words';
import { Watch } from './watch';
import '../videos.scss';
import './index.scss';

const { get, poster } = client({ get: videos.get, poster: videos.poster });

export default function Player() {
  const { videoId = '' } = useQuery();
  const { value: video, failure, retry } = useRemote(get, { params: { videoId } });
  const shared = () => ({
    title: video?.title ?? '视频宣讲',
    ...(video?.poster && { imageUrl: API_BASE + poster({ params: { videoId } }) }),
  });
  useShareAppMessage(() => ({ ...shared(), path: `/features/videos/player/index?videoId=${videoId}` }));
  useShareTimeline(() => ({ ...shared(), query: `videoId=${videoId}` }));
  if (!video)
    return (
      <Page title="视频宣讲">
        {failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />}
      </Page>
    );
  return (
    <Page title="视频宣讲">
      <View className="videos__kicker">视频宣讲 · {lengthInWords(video.length)}</View>
      <Heading level={1} className="videos__title">
        {video.title}
      </Heading>
      {video.checking && (
        <View className="videos__mark">
          <Notice tone="warning">引用的条款已更新，正在核对</Notice>
        </View>
      )}
      <Watch key={video.film} video={video} onOutdated={retry} />
      <Section title="关于这个视频">
        <Card>
          <View>{video.summary}</View>
          <View className="videos__line">{video.forWhom}</View>
          {video.speaker !== null && <View className="videos__line">主讲：{video.speaker}</View>}
          <View className="videos__line">
            {video.hours === null
              ? '本课不计继续教育学时'
              : `计继续教育 ${video.hours.count} 学时（45分钟为1学时）。依据：${video.hours.source}`}
          </View>
        </Card>
      </Section>
      {video.citations.length > 0 && (
        <Section title="依据">
          <Card>
            {video.citations.map(({ documentId, clauseId, label }) => (
              <Row
                key={`${documentId}${clauseId}`}
                icon="book"
                title={label}
                onPress={() => open('/features/documents/clause/index', { documentId, clauseId })}
              />
            ))}
          </Card>
        </Section>
      )}
      {video.demo && (
        <View className="videos__mark">
          <DemoMark what="演示视频，由本项目制作，不是人社部门发布的内容。" />
        </View>
      )}
    </Page>
  );
}
