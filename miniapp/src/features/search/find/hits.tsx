import { Text, View } from '@tarojs/components';
import { search } from '@titles/shared/contract/search';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { destinationOf } from '../hits';

const { find } = client(search);

export const Hits = ({ words }: { words: string }) => {
  const { value, failure, retry } = useRemote(find, { query: { q: words } });
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  const hits = value.hits.flatMap((hit) => {
    const destination = destinationOf(hit);
    return destination ? [{ ...hit, destination }] : [];
  });
  if (hits.length === 0)
    return <EmptyState icon="search" message={`没有找到「${words}」。换个短一点的词，只留两三个字试试。`} />;
  return (
    <View className="hits">
      <View className="hits__count" ariaLive="polite">
        找到 {hits.length} 条
      </View>
      {hits.map(({ id, title, place, snippet, destination }) => (
        <Card key={`${place}/${id}`} onPress={() => open(destination.path, destination.query)}>
          <View className="hits__place">{place}</View>
          <View className="hits__title">
            <TitleText text={title} />
          </View>
          <View className="hits__snippet">
            {snippet.map(({ text, hit }, index) => (
              <Text key={index} className={hit ? 'hits__hit' : ''}>
                {text}
              </Text>
            ))}
          </View>
        </Card>
      ))}
    </View>
  );
};
