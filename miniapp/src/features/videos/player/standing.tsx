import { View } from '@tarojs/components';
import { type WholeVideo } from '@titles/shared/contract/videos';
import { percentOf, secondsOf, unseen, WHOLE } from '@titles/shared/watched';
import { useSession } from '@titles/miniapp/session';
import { SignIn } from '@titles/miniapp/sign-in';
import { Notice } from '@titles/miniapp/ui/notice';
import { batchOf } from './pending';
import { useWatching } from './watching';
import { WatchedBar } from './watched-bar';

/** How far one has come, and what is still on the way. */
export const Standing = ({ video, position }: { video: WholeVideo; position: number }) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const { progress, pending, failure } = useWatching();
  if (!signedIn)
    return <SignIn why="登录后记住看到哪里，换手机也能接着看，看完可以领观看证明。不登录也能看。" />;
  const counted = progress?.watched ?? [];
  const waiting = unseen(batchOf(pending, video.id, video.film), counted);
  const percent = percentOf(counted, video.length);
  return (
    <View className="standing">
      <WatchedBar {...video} counted={counted} waiting={waiting} position={position} />
      <View className="standing__words" ariaLive="polite">
        {progress?.completedAt ? '已看完' : `看过 ${percent}%，看满 ${WHOLE}% 算看完`}
      </View>
      {failure?.code === 'offline' ? (
        <Notice tone="warning">网络断开了。看过的部分存在这部手机里，恢复后自动补上。</Notice>
      ) : failure ? (
        <Notice tone="warning">{failure.sentence}</Notice>
      ) : (
        progress !== null &&
        progress.waiting > 0 && (
          <Notice>有 {secondsOf(waiting)} 秒正在核对，页面开着，过一会儿会自动算进去。</Notice>
        )
      )}
    </View>
  );
};
