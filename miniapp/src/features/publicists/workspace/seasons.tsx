import { View } from '@tarojs/components';
import { useState } from 'react';
import { Filters } from '@titles/miniapp/ui/filters';
import { seasonBefore, seasonOf } from '../words';
import { Funnel } from './funnel';
import { SetAside } from './set-aside';

/** Reach and what did not count, of this season or of the one before: its last days can still be appealed. */
export const Seasons = ({ today }: { today: string }) => {
  const now = seasonOf(today);
  const [season, setSeason] = useState(now);
  const options = [
    { value: now, text: '本季' },
    { value: seasonBefore(now), text: '上一季' },
  ];
  return (
    <>
      <View className="publicist__seasons">
        <Filters label="看哪一季" options={options} value={season} onChange={setSeason} />
      </View>
      <Funnel season={season} />
      <SetAside season={season} />
    </>
  );
};
