import { View } from '@tarojs/components';
import { type Video } from '@titles/shared/contract/video-list';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { open } from '../../ui/navigate';
import { Heading } from '../../ui/semantics';
import { TitleText } from '../../ui/title-text';

/** A video lecture among the others: to be watched at any time. */
export const VideoCard = ({ video }: { video: Video }) => (
  <Card className="lecture" onPress={() => open('/features/videos/player/index', { videoId: video.id })}>
    <View className="lecture__form">
      <Icon name="play" />
      <View className="lecture__form-word">视频宣讲</View>
    </View>
    <Heading level={2} className="lecture__title">
      <TitleText text={video.demo ? `${video.title}（示例）` : video.title} />
    </Heading>
    <View className="lecture__note">{video.forWhom}</View>
    <View className="lecture__foot">
      <View className="lecture__day">随时可看</View>
      <View className="lecture__step">
        去看
        <Icon name="forward" />
      </View>
    </View>
  </Card>
);
