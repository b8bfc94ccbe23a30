import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@titles/miniapp/ui/icon';
import { Page } from '@titles/miniapp/ui/page';
import { Heading, Press } from '@titles/miniapp/ui/semantics';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { readRecent, withRecent } from '../recent-words';
import { Hits } from './hits';
import { Suggestions } from './suggestions';
import './index.scss';

const key = 'titles.searches';

export default function Find() {
  const asked = useQuery().q ?? '';
  const [draft, setDraft] = useState(asked);
  const [words, setWords] = useState(asked);
  const [recent, setRecent] = useState(() => readRecent(Taro.getStorageSync<unknown>(key)));
  const title = '查职称政策';
  const query = words === '' ? '' : `q=${encodeURIComponent(words)}`;
  useShareAppMessage(() => ({ title, path: `/features/search/find/index?${query}` }));
  useShareTimeline(() => ({ title, query }));

  const remember = (next: string[]) => {
    setRecent(next);
    Taro.setStorageSync(key, next);
  };
  const search = (wanted: string) => {
    const trimmed = wanted.trim().slice(0, 50);
    setDraft(trimmed);
    setWords(trimmed);
    if (trimmed !== '') remember(withRecent(recent, trimmed));
  };

  return (
    <Page title="搜索">
      <Heading level={1} className="find__title">
        搜政策、条款和文章
      </Heading>
      <View className="find__bar">
        <Icon name="search" className="find__icon" />
        <Input
          className="find__input"
          value={draft}
          placeholder="如：补贴、论文、技师"
          placeholderClass="find__placeholder"
          confirmType="search"
          maxlength={50}
          focus={asked === ''}
          ariaLabel="搜索词"
          onInput={({ detail }) => setDraft(detail.value)}
          onConfirm={({ detail }) => search(detail.value)}
        />
        {draft !== '' && (
          <Press className="find__clear" label="清空" onPress={() => search('')}>
            <Icon name="close" />
          </Press>
        )}
        <Press className="find__go" onPress={() => search(draft)}>
          搜索
        </Press>
      </View>
      {words === '' ? (
        <Suggestions recent={recent} onPick={search} onForget={() => remember([])} />
      ) : (
        <Hits words={words} />
      )}
    </Page>
  );
}
