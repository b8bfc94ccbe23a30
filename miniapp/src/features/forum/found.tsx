import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { forum } from '@titles/shared/contract/forum';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';

const { suggestions } = client(forum);
const nothing = () => Promise.resolve({ hits: [] });
/** While somebody types, nothing is asked. */
const PAUSE = 400;

interface FoundProps {
  words: string;
  /** Above the questions, if there are any. */
  title: string;
  /** In their place, if there are none. */
  none?: string;
  most?: number;
}

/** Questions with these words, the hits marked. */
export const Found = ({ words, title, none, most = 30 }: FoundProps) => {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const later = setTimeout(() => setAsked(words.trim().slice(0, 60)), PAUSE);
    return () => clearTimeout(later);
  }, [words]);
  const { value } = useRemote(asked.length < 2 ? nothing : suggestions, { query: { q: asked } });
  const hits = (value?.hits ?? []).slice(0, most);
  if (asked.length < 2 || !value) return null;
  if (hits.length === 0)
    return none === undefined ? null : (
      <View className="forum__note" ariaLive="polite">
        {none}
      </View>
    );
  return (
    <View className="forum__gap">
      <View className="forum__label" ariaLive="polite">
        {title}
      </View>
      {hits.map(({ id, title: name, place, snippet }) => (
        <Card key={id} onPress={() => open('/features/forum/question/index', { questionId: id })}>
          <View className="forum__field">{place}</View>
          <View className="forum__row-title">{name}</View>
          <View className="forum__note">
            {snippet.map(({ text, hit }, index) => (
              <Text key={index} className={hit ? 'forum__hit' : ''}>
                {text}
              </Text>
            ))}
          </View>
        </Card>
      ))}
    </View>
  );
};
