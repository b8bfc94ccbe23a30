import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@titles/miniapp/ui/icon';
import { Press } from '@titles/miniapp/ui/semantics';
import { RouteCardView } from './route-card';
import type { RouteCard } from './route-cards';

/** Other levels and routes, out of the way until they are wanted. */
export const Folded = ({ cards }: { cards: readonly RouteCard[] }) => {
  const [unfolded, setUnfolded] = useState(false);
  if (cards.length === 0) return null;
  return (
    <View className="folded">
      <Press className="folded__head" expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
        <View className="folded__title">其他级别和途径（{cards.length}）</View>
        <Icon name="down" className={unfolded ? 'folded__icon folded__icon--up' : 'folded__icon'} />
      </Press>
      {unfolded && cards.map((card) => <RouteCardView key={card.key} card={card} />)}
    </View>
  );
};
