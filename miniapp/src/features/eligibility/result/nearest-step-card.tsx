import { View } from '@tarojs/components';
import { Card } from '@titles/miniapp/ui/card';
import { Section } from '@titles/miniapp/ui/section';
import { TitleText } from '@titles/miniapp/ui/title-text';
import type { NearestStep } from './nearest-step';

/** What brings the next level nearest, where none is open yet. */
export const NearestStepCard = ({ step, when, then, note }: NearestStep) => (
  <Section title="离下一级最近的一步">
    <Card className="nearest">
      <View className="nearest__step">{step}</View>
      <View className="nearest__when">{when}</View>
      <View className="nearest__then">
        <TitleText text={then} />
      </View>
      <View className="nearest__note">{note}</View>
    </Card>
  </Section>
);
