import { View } from '@tarojs/components';
import type { ClauseRef } from '@titles/shared/eligibility/types';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { open } from '@titles/miniapp/ui/navigate';
import { Heading, Press } from '@titles/miniapp/ui/semantics';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { Verdict } from '@titles/miniapp/ui/verdict';
import { Materials } from './materials';
import type { RouteCard } from './route-cards';
import type { Line, Mark } from './why-lines';

const marks = {
  met: { icon: 'check', word: '已满足：' },
  missing: { icon: 'cross', word: '还差：' },
  unknown: { icon: 'ask', word: '' },
} as const satisfies Record<Mark, { icon: string; word: string }>;

/** One route: what it leads to, the verdict, the facts that decide, and the clause that says so. */
export const RouteCardView = ({ card, plain = false }: { card: RouteCard; plain?: boolean }) => (
  <Card className={plain ? 'route route--plain' : 'route'}>
    <Verdict tone={card.tone} word={card.word} />
    <Heading level={3} className="route__title">
      <TitleText text={plain ? card.route : card.heading} />
    </Heading>
    {!plain && <View className="route__way">{card.route}</View>}
    {!plain && card.when && <View className="route__when">{card.when}</View>}
    {card.lines.map((line) => (
      <WhyLine key={line.text} line={line} />
    ))}
    {card.asks.map((text) => (
      <View key={text} className="why">
        <Icon name="ask" className="why__mark why__mark--ask" />
        <View className="why__text">要问清：{text}</View>
      </View>
    ))}
    {card.toConfirm > 0 && (
      <View className="why">
        <Icon name="ask" className="why__mark why__mark--ask" />
        <View className="why__text">另有 {card.toConfirm} 点需向人社部门确认，列在下面</View>
      </View>
    )}
    <Cites cites={card.cites} route={card.route} />
    <Materials card={card} />
  </Card>
);

const WhyLine = ({ line: { mark, text, inset } }: { line: Line }) => (
  <View className={`why ${inset ? 'why--inset' : ''}`}>
    <Icon name={marks[mark].icon} className={`why__mark why__mark--${mark}`} />
    <View className="why__text">
      <View className="why__word">{marks[mark].word}</View>
      {text}
    </View>
  </View>
);

const Cites = ({ cites, route }: { cites: readonly ClauseRef[]; route: string }) => (
  <View className="cites">
    {cites.map(({ documentId, clauseId }, index) => (
      <Press
        key={`${documentId} ${clauseId}`}
        role="link"
        className="cites__link"
        label={`依据${cites.length > 1 ? index + 1 : ''}：${route}`}
        onPress={() => open('/features/documents/clause/index', { documentId, clauseId })}
      >
        <Icon name="document" className="cites__icon" />
        依据{cites.length > 1 ? index + 1 : ''}
      </Press>
    ))}
  </View>
);
