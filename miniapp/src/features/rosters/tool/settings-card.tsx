import { View } from '@tarojs/components';
import { defaultReviewYear, reviewWindow } from '@titles/shared/eligibility/calendar';
import { Card } from '@titles/miniapp/ui/card';
import { Section } from '@titles/miniapp/ui/section';
import { Switch } from '@titles/miniapp/ui/switch';
import { answeredSeries } from '../person';
import { type Settings } from '../settings';
import { Select } from './field';

interface SettingsCardProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

const NONE = '';
const seriesOptions = [
  { value: NONE, text: '不设，写「还缺信息」' },
  ...answeredSeries.map((series) => ({ value: series, text: `${series}系列` })),
];

/** What the whole list has in common: said by whoever knows it, never assumed. */
export const SettingsCard = ({ settings, onChange }: SettingsCardProps) => {
  const first = defaultReviewYear(settings.today);
  const years = [first, first + 1, first + 2];
  return (
    <Section title="对所有人都一样的">
      <Card>
        <Select
          label="评审年度"
          value={String(settings.reviewYear)}
          options={years.map((year) => ({ value: String(year), text: reviewWindow(year).label }))}
          onChange={(year) => onChange({ ...settings, reviewYear: Number(year) })}
        />
        <Select
          label="看不出系列的人，按哪个系列算"
          note="名册上写了申报系列的按名册，没写但有职称的按现有职称的系列。"
          value={settings.series ?? NONE}
          options={seriesOptions}
          onChange={(series) => onChange({ ...settings, series: series === NONE ? null : series })}
        />
        <View className="roster__switches">
          <Switch
            title="都是在职职工"
            note="没有公务员、退休返聘和处分期内的人，名册上另外写明的除外。不打开，谁都答不了。"
            on={settings.allInService}
            onChange={(allInService) => onChange({ ...settings, allInService })}
          />
          <Switch
            title="空着就是没有"
            note="职称、技能证书的格子空着，就是没有。不打开，空着算不清楚。"
            on={settings.blankMeansNone}
            onChange={(blankMeansNone) => onChange({ ...settings, blankMeansNone })}
          />
        </View>
      </Card>
    </Section>
  );
};
