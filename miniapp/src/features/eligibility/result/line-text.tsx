import { Text } from '@tarojs/components';
import { phrasesOf } from '@titles/miniapp/ui/phrases';

/** The result's one line: it breaks after the verb, then between phrases, before it breaks inside a title. */
export const LineText = ({ line }: { line: string }) => (
  <>
    {line.split(' ').map((part) => (
      <Text key={part} className="answer__part">
        {phrasesOf(part).map((phrase) => (
          <Text key={phrase} className="phrase">
            {phrase}
          </Text>
        ))}{' '}
      </Text>
    ))}
  </>
);
