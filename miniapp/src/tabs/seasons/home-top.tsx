import { View } from '@tarojs/components';
import { usePreferences } from '../../preferences';
import { Icon } from '../../ui/icon';
import { open } from '../../ui/navigate';
import { Press } from '../../ui/semantics';

/** Search, and 「长辈版」 where an elder sees it first. */
export const HomeTop = () => {
  const { elder, setElder } = usePreferences();
  return (
    <View className="home-top">
      <Press
        role="link"
        className="home-top__search"
        label="搜政策、条款和文章"
        onPress={() => open('/features/search/find/index')}
      >
        <Icon name="search" />
        <View className="home-top__hint">搜政策、条款</View>
      </Press>
      <Press
        role="switch"
        checked={elder}
        className={`home-top__elder ${elder ? 'home-top__elder--on' : ''}`}
        onPress={() => setElder(!elder)}
      >
        <Icon name="text-size" />
        <View className="home-top__elder-word">长辈版</View>
      </Press>
    </View>
  );
};
