import { View } from '@tarojs/components';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Fold } from './fold';
import { RouteCardView } from './route-card';
import type { RouteCard } from './route-cards';

/** Routes under a title; nothing where there is none. */
export const CardSection = ({ title, cards }: { title: string; cards: readonly RouteCard[] }) =>
  cards.length === 0 ? null : (
    <Section title={title}>
      {cards.map((card) => (
        <RouteCardView key={card.key} card={card} />
      ))}
    </Section>
  );

/** The subsidy, and what staff of public institutions get in its place. */
export const SubsidySection = ({
  cards,
  instead,
}: {
  cards: readonly RouteCard[];
  instead: string | undefined;
}) => (
  <Section title="高级职称补贴">
    {cards.map((card) => (
      <RouteCardView key={card.key} card={card} plain />
    ))}
    {instead && (
      <View className="result__box">
        <Notice>{instead}</Notice>
      </View>
    )}
  </Section>
);

/** Other levels and routes. */
export const Folded = ({ cards }: { cards: readonly RouteCard[] }) =>
  cards.length === 0 ? null : (
    <Fold title={`其他级别和途径（${cards.length}）`} className="result__others">
      {cards.map((card) => (
        <RouteCardView key={card.key} card={card} />
      ))}
    </Fold>
  );
