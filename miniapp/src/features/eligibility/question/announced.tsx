import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Heading } from '@titles/miniapp/ui/semantics';
import type { Question } from '../questions/question';

/** The question itself. On the web it takes the focus, so that a new question is read out and Tab starts below it. */
export const Announced = ({ question: { ask, why } }: { question: Question }) => {
  const words = (
    <>
      <Heading level={1} className="question__ask">
        {ask}
      </Heading>
      <View className="question__why">{why}</View>
    </>
  );
  return process.env.TARO_ENV === 'h5' ? (
    <Focused>{words}</Focused>
  ) : (
    <View className="question__words" ariaLive="polite">
      {words}
    </View>
  );
};

const Focused = ({ children }: { children: React.ReactNode }) => {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={words} className="question__words" tabIndex={-1}>
      {children}
    </div>
  );
};
