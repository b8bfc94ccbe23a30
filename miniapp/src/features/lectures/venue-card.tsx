import { View } from '@tarojs/components';
import { type Venue } from '@titles/shared/contract/lectures';
import { Button } from '@titles/miniapp/ui/button';
import { openMap } from './map';

const mappable = ({ latitude }: Venue) => process.env.TARO_ENV !== 'h5' && latitude !== null;

/** Where it is, and how to get there. */
export const VenueBlock = ({ venue }: { venue: Venue }) => (
  <View className="venue">
    <View className="venue__name">{venue.name}</View>
    <View className="venue__address">
      {venue.district} · {venue.address}
    </View>
    {venue.gettingThere !== '' && <View className="venue__note">{venue.gettingThere}</View>}
    <Button kind="secondary" icon="visit" onPress={() => openMap(venue)}>
      {mappable(venue) ? '在地图里打开' : '复制地址'}
    </Button>
  </View>
);
