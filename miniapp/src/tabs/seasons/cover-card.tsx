import { View } from '@tarojs/components';
import { type Season } from '@titles/shared/contract/seasons';
import { quarterInWords, whatIsLeft } from '../../calendar';
import { coverSvg, groundOf, svgAddress } from '../../ui/cover/cover';
import { type Quarter } from '../../ui/cover/palette';
import { Heading } from '../../ui/semantics';
import { TitleText } from '../../ui/title-text';
import { themeLines } from './theme-lines';

/** The season as a poster: its quarter's motif, the theme's words set large, what is left of the quarter. */
export const CoverCard = ({ season, today }: { season: Season; today: string }) => {
  const quarter = season.quarter as Quarter;
  const left = whatIsLeft(season.startsOn, season.endsOn, today);
  return (
    <View
      className="cover-card"
      style={{
        backgroundColor: groundOf(quarter),
        backgroundImage: `url("${svgAddress(coverSvg(quarter))}")`,
      }}
    >
      <View className="cover-card__season">
        {quarterInWords(season.year, quarter)} · {season.district ?? '全市'}主题季
      </View>
      <Heading level={1} className="cover-card__theme">
        {themeLines(season.theme).map((line) => (
          <View key={line} className="cover-card__line">
            {line}
          </View>
        ))}
      </Heading>
      <View className="cover-card__slogan">
        <TitleText text={season.slogan} />
      </View>
      {left !== null && <View className="cover-card__left">本季{left}</View>}
    </View>
  );
};
