import { View } from '@tarojs/components';
import { type ArticleSummary } from '@titles/shared/contract/articles';
import { type SeasonItem } from '@titles/shared/contract/seasons';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { go } from '../../go';
import { destinationOf, highlightsOf } from '../../season-items';
import { Card } from '../../ui/card';
import { type IconName } from '../../ui/icon';
import { open, openTab } from '../../ui/navigate';
import { Row } from '../../ui/row';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { TitleText } from '../../ui/title-text';

const kinds: Record<SeasonItem['kind'], { word: string; icon: IconName }> = {
  lecture: { word: '大讲堂', icon: 'lecture' },
  document: { word: '政策原文', icon: 'document' },
  article: { word: '新文章', icon: 'book' },
  check: { word: '自测', icon: 'self-check' },
  other: { word: '本季', icon: 'calendar' },
};

interface HighlightsProps {
  /** Absent while they are on their way. */
  items: readonly SeasonItem[] | undefined;
  today: string;
}

export const Highlights = ({ items, today }: HighlightsProps) => (
  <Section title="本季要点" more={{ text: '讲堂安排', onPress: () => openTab('lectures') }}>
    {!items && <Skeleton shape="cards" />}
    {highlightsOf(items ?? [], today).map((item) => (
      <Card key={item.title} className="highlight">
        <Row
          icon={kinds[item.kind].icon}
          kicker={
            item.day === null
              ? kinds[item.kind].word
              : `${kinds[item.kind].word} · ${monthDayWithWeekday(item.day)}`
          }
          title={item.title}
          note={item.note}
          onPress={() => go(destinationOf(item))}
        />
      </Card>
    ))}
  </Section>
);

export const Stories = ({ stories }: { stories: readonly ArticleSummary[] }) =>
  stories.length > 0 && (
    <Section title="榜样故事">
      <View className="stories">
        {stories.slice(0, 3).map(({ id, title, summary }) => (
          <Card key={id} onPress={() => open('/features/articles/article/index', { articleId: id })}>
            <View className="stories__title">
              <TitleText text={title} />
            </View>
            <View className="stories__summary">{summary}</View>
          </Card>
        ))}
      </View>
    </Section>
  );
