import { Text } from '@tarojs/components';
import { phrasesOf } from './phrases';

/** A title that breaks between its phrases where it must break. */
export const TitleText = ({ text }: { text: string }) => {
  const phrases = phrasesOf(text);
  return phrases.length < 2 ? (
    text
  ) : (
    <>
      {phrases.map((phrase, index) => (
        <Text key={index} className="phrase">
          {phrase}
        </Text>
      ))}
    </>
  );
};
