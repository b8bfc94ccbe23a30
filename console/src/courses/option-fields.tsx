import { type BankQuestion } from '@titles/shared/contract/course-desk';
import { Button, Checkbox, Flex, Input } from 'antd';
import { withoutOption } from './options';

type Options = Pick<BankQuestion, 'options' | 'right'>;

/** The options of a question, each with whether it is right. */
export function OptionFields({ options, right, onChange }: Options & { onChange: (more: Options) => void }) {
  const mark = (place: number, isRight: boolean) =>
    onChange({
      options,
      right: isRight ? [...right, place].sort((a, b) => a - b) : right.filter((each) => each !== place),
    });
  return (
    <Flex vertical gap="small">
      {options.map((words, place) => (
        <Flex key={place} gap="small" align="center">
          <Checkbox
            aria-label={`第${place + 1}项正确`}
            checked={right.includes(place)}
            onChange={({ target }) => mark(place, target.checked)}
          />
          <Input
            aria-label={`第${place + 1}项`}
            maxLength={100}
            value={words}
            onChange={({ target }) =>
              onChange({
                options: options.map((each, index) => (index === place ? target.value : each)),
                right,
              })
            }
          />
          <Button
            danger
            autoInsertSpace={false}
            aria-label={`删除第${place + 1}项`}
            disabled={options.length <= 2}
            onClick={() => onChange(withoutOption({ options, right }, place))}
          >
            删除
          </Button>
        </Flex>
      ))}
      <div>
        <Button disabled={options.length >= 6} onClick={() => onChange({ options: [...options, ''], right })}>
          加一项
        </Button>
      </div>
    </Flex>
  );
}
