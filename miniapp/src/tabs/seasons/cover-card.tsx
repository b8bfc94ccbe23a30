import { View } from '@tarojs/components';
import { type Season } from '@titles/shared/contract/seasons';
import { quarterInWords } from '@titles/shared/jiangmen-words';
import { whatIsLeft } from '../../calendar';
import { Heading } from '../../ui/semantics';
import { TitleText } from '../../ui/title-text';
import { themeLines } from '@titles/shared/cover/theme-lines';

/** The season as a poster: its quarter's motif, the theme's words set large, what is left of the quarter; an outline until it is there. */
export const CoverCard = ({ season, today }: { season: Season | undefined; today: string }) => (
  <View className={`cover-card cover-card--${season?.quarter ?? 'outline'}`}>
    {season && <Words season={season} left={whatIsLeft(season.startsOn, season.endsOn, today)} />}
  </View>
);

const Words = ({ season, left }: { season: Season; left: string | null }) => (
  <>
    <View className="cover-card__season">
      {`${quarterInWords(season.year, season.quarter)} · ${season.district ?? '全市'}主题季`}
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
    {left !== null && <View className="cover-card__left">{`本季${left}`}</View>}
  </>
);
