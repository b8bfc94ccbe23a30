import { View } from '@tarojs/components';
import { type PropsWithChildren, useEffect, useRef } from 'react';
import { Heading } from '@titles/miniapp/ui/semantics';

/** A new screen of the test. On the web it takes the focus, so that it is read out and Tab starts below it. */
export const QuestionHeading = ({ text, note }: { text: string; note: string }) => {
  const words = (
    <>
      <Heading level={1} className="test__question">
        {text}
      </Heading>
      <View className="course__note">{note}</View>
    </>
  );
  return process.env.TARO_ENV === 'h5' ? (
    <Focused>{words}</Focused>
  ) : (
    <View className="test__words" ariaLive="polite">
      {words}
    </View>
  );
};

const Focused = ({ children }: PropsWithChildren) => {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={words} className="test__words" tabIndex={-1}>
      {children}
    </div>
  );
};
