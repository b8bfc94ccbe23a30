import { View } from '@tarojs/components';
import { type Result } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Section } from '@titles/miniapp/ui/section';
import { Skeleton } from '@titles/miniapp/ui/skeleton';

const { funnel } = client(sharing);

type Reach = Result<typeof sharing.funnel>;

const steps = [
  { key: 'seen', text: '打开过' },
  { key: 'read', text: '读完' },
  { key: 'check', text: '做完自测' },
  { key: 'booking', text: '约了讲座或窗口' },
] as const;
const channels: Readonly<Record<string, string>> = {
  chat: '微信聊天',
  moments: '朋友圈',
  poster: '海报',
  web: '网页链接',
};

/** How far what was shared reached, seen → read → self-check → booking: numbers alone, never who. */
export const Funnel = ({ season }: { season: string }) => {
  const { value, failure, retry } = useRemote(funnel, { query: { season } });
  return (
    <Section title="有多少人次">
      {value ? (
        <Shown value={value} />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </Section>
  );
};

const Shown = ({ value: { total, channels: ways, contents } }: { value: Reach }) => {
  const most = Math.max(1, total.seen);
  const channelsSeen = ways
    .filter(({ seen }) => seen !== 0)
    .map((group) => ({ ...group, name: channels[group.value] ?? group.value }));
  return (
    <Card>
      {steps.map(({ key, text }) => (
        <View key={key} className="funnel__step">
          <View className="funnel__line">
            <View>{text}</View>
            <View className="funnel__number">{total[key]} 人次</View>
          </View>
          <View className="funnel__bar" ariaHidden="true">
            <View
              className="funnel__share"
              style={{ width: `${Math.min(100, Math.round((100 * total[key]) / most))}%` }}
            />
          </View>
        </View>
      ))}
      <Groups title="从哪里来" groups={channelsSeen} />
      <Groups
        title="看的是什么"
        groups={contents.map(({ title, ...group }) => ({ ...group, name: title }))}
      />
      {channelsSeen.length > 0 && (
        <View className="publicist__note">不到5人的分项不显示，免得认出是谁；总数不受影响。</View>
      )}
    </Card>
  );
};

interface GroupsProps {
  title: string;
  groups: readonly (Reach['channels'][number] & { name: string })[];
}

const Groups = ({ title, groups }: GroupsProps) =>
  groups.length > 0 && (
    <View className="funnel__groups">
      <View className="publicist__note">{title}</View>
      {groups.map(({ value, name, read }) => (
        <View key={value} className="funnel__line">
          <View>{name}</View>
          <View className="funnel__number">{read === null ? '人少，不显示' : `读完 ${read} 人次`}</View>
        </View>
      ))}
    </View>
  );
