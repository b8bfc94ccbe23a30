import { View } from '@tarojs/components';
import { type PropsWithChildren } from 'react';
import { Heading } from '@titles/miniapp/ui/semantics';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { Verdict } from '@titles/miniapp/ui/verdict';
import { LineText } from '../line-text';
import type { Difference } from './differences';
import type { Tried } from './trial';

interface OutcomeProps {
  /** The real result in one breath, and its review year. */
  line: string;
  shown: number;
  /** Absent while nothing is tried. */
  tried: Tried | undefined;
}

const sameLine = ({ differences }: Tried): string =>
  differences.length === 0 ? '结果不变' : '主要结果不变，下面这些变了';

/** The real result and that of the trial, one under the other, and what is different. */
export const Outcome = ({ line, shown, tried }: OutcomeProps) => (
  <View className="trial">
    <View className="trial__now">
      <View className="trial__label">现在 · {shown}年度</View>
      <LineText line={line} />
    </View>
    <Announced>
      {tried === undefined ? (
        <View className="trial__invite">选一项试试，马上算给您看。只是试算，不会改您的回答。</View>
      ) : (
        <>
          <View className="trial__label">
            <View className="trial__badge">试算</View>
            {tried.reviewYear}年度 · 您的回答没有改
          </View>
          <Heading level={3} className="trial__line">
            {tried.line === line ? <TitleText text={sameLine(tried)} /> : <LineText line={tried.line} />}
          </Heading>
          {tried.differences.map((difference) => (
            <DifferenceView key={difference.key} difference={difference} />
          ))}
          <View className="trial__note">可以申报，不等于能评上；能否取得由评审决定。</View>
        </>
      )}
    </Announced>
  </View>
);

const DifferenceView = ({ difference: { tone, word, heading, route, text } }: { difference: Difference }) => (
  <View className="difference">
    <Verdict tone={tone} word={word} />
    <View className="difference__heading">
      <TitleText text={heading} />
    </View>
    {route && <View className="difference__route">{route}</View>}
    <View className="difference__text">{text}</View>
  </View>
);

/** Read out when it changes under a person's fingers. */
const Announced = ({ children }: PropsWithChildren) =>
  process.env.TARO_ENV === 'h5' ? (
    <div className="trial__result" aria-live="polite">
      {children}
    </div>
  ) : (
    <View className="trial__result" ariaLive="polite">
      {children}
    </View>
  );
