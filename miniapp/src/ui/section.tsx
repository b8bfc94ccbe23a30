import { View } from '@tarojs/components';
import { type PropsWithChildren } from 'react';
import { Heading, Press } from './semantics';

interface SectionProps {
  title: string;
  /** A way to more of the same. */
  more?: { text: string; onPress: () => void };
}

export const Section = ({ title, more, children }: PropsWithChildren<SectionProps>) => (
  <View className="section">
    <View className="section__head">
      <Heading level={2} className="section__title">
        {title}
      </Heading>
      {more && (
        <Press role="link" className="section__more" onPress={more.onPress}>
          {more.text}
        </Press>
      )}
    </View>
    {children}
  </View>
);
